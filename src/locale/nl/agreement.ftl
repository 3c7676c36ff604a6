# Afspraken: de kaart, de vragen naar hun onderdelen, en het besluit.

## Kaart
agree-starters = Hier is nog niets afgesproken. Begin met a; met ↓ vul je een van deze beginzinnen in:
agree-complete = compleet
agree-count = { $filled } van { $total }
agree-open = nog open
agree-nobody = nog niemand
agree-seen-by = te zien aan
agree-now = nu { $value }
agree-aim = doel { $value }
agree-within = binnen { $length }
agree-due = klaar op
agree-review = terugblik
agree-consent = instemming
agree-no-vote = zonder stemming
agree-voices = { $count } van { $all }
agree-by = met { $rule }
agree-reservations = bedenkingen
agree-if-missed = bij verzuim
agree-valid-from = geldt vanaf
agree-segment = geldt voor
agree-reason = waarom
agree-one-side = bindt één kant
agree-one-promises = alleen { $side } zegt iets toe
agree-one-consents = alleen { $side } heeft ingestemd
agree-only = alleen { $side }
agree-first-step = eerste stap
agree-needs-management = management nodig
agree-lacks = { $count } open

## Onderdelen die een afspraak kan missen, na "zegt nog niet:"
part-sentence = de hele zin
part-sales-commits = wat sales doet
part-marketing-commits = wat marketing doet
part-sales-owner = wie van sales
part-marketing-owner = wie van marketing
part-due = wanneer het klaar is
part-measure = hoe we het zien
part-review = wanneer we terugkijken
part-consent = wat beide kanten ervan vinden
part-numbers = hoeveel of hoe snel
part-baseline = de waarde nu
part-target = het doel
part-if-missed = wat er gebeurt bij verzuim
part-reason = waarom

## Besluiten
rule-consent = consent
rule-fist-to-five = vuist tot vijf
rule-support = steun
voices-consent = { $count ->
    [one] { $count } stemt in
   *[other] { $count } stemmen in
}
voices-object = { $count ->
    [one] { $count } bezwaar
   *[other] { $count } bezwaren
}
voices-for = { $count } voor
voices-neutral = { $count } neutraal
voices-against = { $count } tegen
voices-hands = { $count ->
    [one] { $count } hand
   *[other] { $count } handen
}
voices-below = { $count } onder de drie
outcome-change = wijzigen
outcome-trial = op proef
outcome-proposed = voorstel laten

## Wat het programma ervan zegt
notice-no-agreement = Hier is nog geen afspraak. Druk op a om er een te maken.
notice-lacks = { $number } zegt nog niet: { $parts }
notice-lacks-nothing = { $number } zegt alles wat er te zeggen valt.
notice-agreed = { $number } is afgesproken.
notice-agreed-once = { $number } is afgesproken zodra erin staat: { $parts }
notice-on-trial = { $number } is op proef tot { $day }.
notice-words-after-vote = De zin is na het besluit gewijzigd. Vraag met c opnieuw om instemming.
notice-dropped = { $number } is vervallen. Met Del komt ze terug.
notice-is-dropped = { $number } is vervallen. Haal haar eerst terug met Del.
notice-side-absent = Van { $side } zit niemand aan tafel: de andere kant antwoordt alleen.
notice-nobody-for = Niemand van { $side } is ervoor, dus het blijft een voorstel.
notice-unanswered = Nog niet aan het woord: { $side }. Ga met c verder met het besluit.

## Vragen
ask-new-agreement = Nieuwe afspraak · { $kind }
ask-agreement-text = { $number } · de afspraak in één zin
ask-kind = { $number } · wat voor afspraak is het?
ask-sales-commits = { $number } · wat doet sales?
ask-marketing-commits = { $number } · wat doet marketing?
ask-how-much = { $number } · hoeveel?
ask-within = { $number } · binnen welke tijd?
ask-one-sided = { $number } · maar één kant zegt iets toe: waarom is dat goed zo?
ask-sales-owner = { $number } · wie van sales zorgt ervoor?
ask-marketing-owner = { $number } · wie van marketing zorgt ervoor?
ask-due = { $number } · wanneer is het klaar?
ask-measure = { $number } · waaraan zien we dat het werkt?
ask-baseline = { $number } · wat is de waarde nu?
ask-target = { $number } · welke waarde willen we halen?
ask-review = { $number } · wanneer kijken we hierop terug?
ask-if-missed = { $number } · wie hoort het, en wat gebeurt er, als het niet lukt?
ask-valid-from = { $number } · vanaf wanneer geldt het?
ask-segment = { $number } · voor welk segment geldt het?
ask-reason = { $number } · waarom spreken we dit af?
ask-rule = { $number } · hoe besluiten we?
ask-voices-consent = { $number } · heeft iemand een gegrond bezwaar?
ask-voices-fist-to-five = { $number } · hoeveel vingers steekt ieder op?
ask-voices-support = { $number } · hoeveel zijn er voor, neutraal, tegen?
ask-reservations = { $number } · waar heeft iemand nog bedenkingen bij?
ask-remedy = { $number } · welke wijziging zou die wegnemen?
ask-outcome = { $number } · er is een bedenking: wat nu?

ask-empty-agreement = Een afspraak heeft een zin nodig. Laten vervallen kan met Esc en dan Del.
ask-voices-nobody = Nog niemand heeft geantwoord: typ een getal.
ask-voices-no-number = “{ $word }” is geen getal.
ask-voices-fingers = “{ $word }”: een hand steekt 0 tot 5 vingers op.
ask-voices-numbers = Dat is een getal te veel.
ask-voices-too-many = Dat zijn meer dan { $word } stemmen.

hint-starters = ↓ pakt een beginzin van dit punt · Shift+Tab wijzigt de soort
hint-gaps = Tab gaat naar de volgende open plek
hint-agreement-kind = Shift+Tab wijzigt de soort
hint-sentence = ook wie er niet bij was, moet het begrijpen
hint-kind-definition = wat een woord hier betekent
hint-kind-rule = hoe we het altijd doen
hint-kind-action = wat iemand één keer doet, vóór een datum
hint-sales-commits = in een paar woorden: belt elke lead
hint-marketing-commits = in een paar woorden: controleert het telefoonnummer
hint-amount = een getal met zijn eenheid: 20 leads per maand · 70 % · € 500
hint-length = 2 werkdagen · 4 uur · 1 week
hint-one-sided = Enter slaat over; de kaart laat dan zien dat het één kant bindt
hint-measure = waar we naar kijken, en waar: geaccepteerde leads, in het CRM
hint-if-missed = Ana hoort het dezelfde dag, en de lead gaat terug
hint-segment = een groep klanten, zoals in het werkblad; leeg is voor iedereen
hint-reason = wat dit nodig maakt
hint-rule-consent = goed genoeg, veilig genoeg om te proberen: is er een gegrond bezwaar?
hint-rule-fist-to-five = iedereen steekt 0 tot 5 vingers op; minder dan drie is een bedenking
hint-rule-support = iedereen is voor, neutraal of tegen
hint-voices-consent = hoeveel er instemmen, dan hoeveel bezwaren: 4 · 3 1
hint-voices-fist-to-five = de vingers van ieder: 4 5 3
hint-voices-support = hoeveel voor, neutraal, tegen: 3 · 2 1 0
hint-reservations = in eigen woorden; het blijft bij de afspraak staan
hint-remedy = wat het goed genoeg maakt om te proberen
hint-outcome-change = een andere zin; daarna antwoorden beide kanten opnieuw
hint-outcome-trial = goed genoeg voor nu: we proberen het tot { $day }
hint-outcome-trial-open = goed genoeg voor nu: we proberen het tot de terugblik
hint-outcome-proposed = het blijft een voorstel, en de bedenking blijft erbij

## Toetsen
act-agree = Afspreken
act-agree-edit = zin
act-agree-lacking = wat ontbreekt
act-agree-consent = instemming
act-agree-sales = sales
act-agree-marketing = marketing
act-agree-sales-owner = eigenaar bij sales
act-agree-marketing-owner = eigenaar bij marketing
act-agree-measure = waaraan we het zien: maat, nu, doel
act-agree-due = uiterste datum
act-agree-review = datum van terugblik
act-agree-if-missed = wat er gebeurt als het niet lukt
act-agree-one-sided = waarom het één kant bindt
act-agree-valid-from = vanaf wanneer het geldt
act-agree-segment = voor welk segment
act-agree-kind = definitie, regel of actie
act-agree-management = management nodig, of niet
act-agree-reason = waarom we dit afspreken
act-agree-reservations = bedenkingen
act-agree-first-step = eerste stap, of niet
act-agree-drop = laten vervallen, of terughalen

## In het verslag
report-remedy = Wat de bedenking zou wegnemen

## Wat er werd getypt, in het verslag
report-part-text = de zin zelf
report-part-sales-commits = wat sales doet
report-part-sales-amount = hoeveel, door sales
report-part-sales-within = binnen welke tijd, door sales
report-part-marketing-commits = wat marketing doet
report-part-marketing-amount = hoeveel, door marketing
report-part-marketing-within = binnen welke tijd, door marketing
report-part-one-sided = waarom het één kant bindt
report-part-sales-owner = eigenaar bij sales
report-part-marketing-owner = eigenaar bij marketing
report-part-due = einddatum
report-part-measure = waaraan we zien dat het werkt
report-part-baseline = de waarde nu
report-part-target = de gewenste waarde
report-part-review = datum van de terugblik
report-part-if-missed = wat er gebeurt als het niet lukt
report-part-valid-from = vanaf wanneer het geldt
report-part-segment = het segment
report-part-reason = reden
report-part-reservations = voorbehoud
report-part-remedy = wat de bedenking zou wegnemen
report-part-sales-voices = instemming van sales
report-part-marketing-voices = instemming van marketing
