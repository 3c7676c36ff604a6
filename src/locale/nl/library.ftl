# De bibliotheek: doorzoeken, tweede versies van een sessie en hoe die worden samengevoegd.

## Wat een vindplaats is
passage-head = sessie
passage-person = aan tafel
passage-word = woord voor de andere kant
passage-goal = gedeeld doel
passage-verdict = terugblik
passage-row = werkblad
passage-agreement = afspraak
passage-numbered = afspraak { $number }
passage-parked = parkeerplaats
passage-revenue-team = revenue team
passage-last-words = laatste woorden
passage-draft = getypt maar niet ingevoerd
passage-note = { $kind }

passage-part-owner = eigenaar, { $side }
passage-part-commitment = { $side } belooft
passage-part-reservations = bedenkingen
passage-part-one-sided = maar één kant
passage-part-segment = voor wie
passage-part-measured = gemeten
passage-part-taker = opgepakt door
passage-part-rhythm = hoe vaak
passage-part-function = functie
passage-part-measure = maatstaf
passage-part-if-missed = bij niet nakomen
passage-part-reason = waarom
passage-part-remedy = wat de twijfel wegneemt

## De lijst op het beginscherm
home-left = Nog { $left } aan het lezen…
home-copy = andere versie

## De cache
help-cache = Map voor wat lijsten snel maakt en altijd weg mag; anders HANDSHAKE_CACHE, anders de gewone plek

## search
help-search = Zoekt woorden in alles wat is getypt, het beste eerst
help-search-words = De woorden, die er allemaal moeten staan; "tussen aanhalingstekens" moeten ze op elkaar volgen. Velden beperken wat wordt gevonden: punt:funnel, eigenaar:NAAM, stand:open, team:NAAM, -budget …
help-search-limit = Hoeveel plaatsen er hooguit worden getoond; anders 50
help-value-word = WOORD
help-value-number = AANTAL

cli-search-nothing = Nergens is { $words } getypt.
cli-search-near = Nergens staat precies { $words }; dit komt in de buurt.
cli-search-none-fits = Niets past bij { $words }. Zonder de velden staat het op { $count ->
    [one] één plaats
   *[other] { $count } plaatsen
}.
cli-search-more = { $shown } van { $total } plaatsen; --limit { $total } toont alles.
cli-search-no-words = er is geen woord om te zoeken
cli-search-no-words-hint = geef minstens één letter of cijfer: handshake search budget
cli-search-only-fields-hint = voeg een woord toe; zonder woord toont handshake log { $query } de afspraken en handshake list { $query } de sessies

## merge
help-merge = Voeg versies van een sessie samen die een synchronisatieprogramma achterliet
help-merge-session = De sessie; zonder: elke sessie die in meer dan één bestand staat
help-merge-write = Schrijft de samengevoegde sessie en zet de andere bestanden apart; er wordt niets verwijderd

cli-merge-none = Geen enkele sessie staat in meer dan één bestand.
cli-merge-one = Deze sessie staat maar in één bestand, { $path }: er valt niets samen te voegen.
cli-merge-files = { $count } bestanden
cli-merge-hint = handshake merge SESSIE toont wat er verschilt; met --write worden de bestanden samengevoegd.
merge-same = Er verschilt niets.
merge-kept-one = versie 1 blijft
merge-kept-other = versie { $version } blijft
merge-kept-both = beide blijven
merge-nothing = –
cli-merge-not-written = Er is niets geschreven. Met --write komt de samengevoegde sessie op de plaats van 1, en { $count ->
    [one] gaat het andere bestand
   *[other] gaan de andere bestanden
} naar { $folder }.
cli-merge-written = Samengevoegd in { $path }
cli-merge-moved = Apart gezet: { $path }

merge-whole = maar in één
merge-text = tekst
merge-team = team
merge-title = titel
merge-day = dag
merge-agenda = agenda
merge-next-meeting = volgende bijeenkomst
merge-closed = gesloten op
merge-progress = hoe ver
merge-ratings = rondes
merge-kind = soort
merge-state = stand
merge-due = klaar op
merge-review = terugblik
merge-valid-from = geldt vanaf
merge-decision = besloten op
merge-judgement = oordeel
merge-details = bijzonderheden
merge-point = punt
