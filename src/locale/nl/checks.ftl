# De controles over de punten heen: advies, elk in één zin.

check-unknown-segment = “{ $name }” staat niet bij de segmenten van { $point }.
check-excluded-segment = { $point } laat “{ $excluded }” liggen, maar hier wordt “{ $name }” gebruikt.
check-no-segments = Het werkblad noemt hier geen segmenten, terwijl andere punten er wel gebruiken.
check-no-story = We richten ons op “{ $name }”, maar hier staat er geen verhaal voor.
check-no-competitor = We richten ons op “{ $name }”, maar niemand zegt hier wie er nog meer op jaagt.
check-story-falls-short = We beloven “{ $said }”, maar volgens { $point } schieten we tekort op “{ $attribute }”.
check-reasons-refusing = Sales weigert leads om redenen die in geen veld van { $point } staan: { $reasons }.
check-reasons-losing = We verliezen om redenen die in geen veld van { $point } staan: { $reasons }.
check-reasons-leaving = Klanten vertrekken om redenen die in geen veld van { $point } staan: { $reasons }.
check-binds-one = Het bindt één kant: { $other } belooft iets, { $side } niet, en niemand schreef op waarom.
check-binds-nobody = Geen van beide kanten belooft al iets.
check-nobody-promises = Geen van de { $count } afspraken zegt wat elke kant belooft.
check-no-date = Deze actie heeft geen dag waarop ze klaar is.
check-one-review = Alle { $count } terugblikken vallen op { $day }. Spreiden?
check-many-first-steps = Er zijn { $count } eerste stappen; hooguit { $most } is het advies.

## Waar het is gevonden
check-agreement = afspraak { $number }
check-several = afspraken
check-first-steps = eerste stappen

## De lijst
check-title = Goed om te bekijken voor jullie afsluiten
check-count = { $count ->
    [one] één bevinding
   *[other] { $count } bevindingen
} · alleen advies
check-none = Er valt niets op.
check-none-why = De punten sluiten op elkaar aan, elke belofte bindt beide kanten en elke actie heeft een dag.
check-whole = De hele sessie
check-enter = erheen
check-enter-back = terug

## Eén regel waar het helpt
check-more = nog { $count }: !
check-all = alle: !
check-before-closing = { $count ->
    [one] Eén ding is het bekijken waard: druk op !
   *[other] { $count } dingen zijn het bekijken waard: druk op !
}

## Op de opdrachtregel
check-advice = Het bekijken waard in “{ $title }”, al is het bestand in orde:

## Toetsen
act-checks = het bekijken waard
act-checks-title = Het bekijken waard
act-checks-open = naar de plek
