# Bespreken: notities, stippen, en wat ervan komt.

## De kolommen
discuss-sales = Sales zegt
discuss-both = Beide
discuss-marketing = Marketing zegt
discuss-parked = parkeerplaats
discuss-dots = { $count ->
    [one] { $count } stip
   *[other] { $count } stippen
}
discuss-rows = { $count ->
    [one] werkblad: { $count } rij
   *[other] werkblad: { $count } rijen
}
list-above = { $count } hierboven
list-below = nog { $count }

## Wat er gevraagd wordt
ask-note = Wijzig deze notitie
ask-dots = Hoeveel stippen voor ‘{ $text }’?
ask-empty-note = Een notitie heeft woorden nodig. Weghalen kan met Esc en dan Del.
ask-no-dots = ‘{ $text }’ is geen aantal stippen: typ 0 tot en met { $most }.
hint-marks = ! knelpunt  * idee  + oplossing · s m b ervoor voor de kant: s! woorden
hint-mark-alone = typ door · of Enter: zo worden ook de volgende regels
hint-marked = alleen deze regel; daarna weer: { $base }
hint-note = Tab wijzigt de kant · Shift+Tab wijzigt de soort
hint-dots = { $given } gegeven · { $each } per persoon is voor { $people } mensen { $all }
hint-dots-alone = { $given } gegeven
enter-notes-done = klaar met notities
enter-next-note = volgende notitie

## Wat er gezegd wordt
notice-choose-note = Kies eerst een notitie, met ↑ en ↓.
notice-no-notes = Hier staat nog geen notitie. Met n schrijf je er een.
notice-note-removed = Notitie weggehaald. Met u komt ze terug.
notice-note-parked = Geparkeerd. Met u neem je dat terug.
notice-note-used = Deze notitie staat al in: { $what }.
notice-agreement-half-typed = Hier wordt nog een andere afspraak getypt. Leg die eerst vast, of maak het veld leeg.

## Toetsen
act-discuss = Bespreken
act-discuss-note = notitie
act-discuss-bottleneck = knelpunt
act-discuss-idea = idee
act-discuss-solution = oplossing
act-discuss-edit = de gekozen notitie wijzigen
act-discuss-remove = de gekozen notitie weghalen
act-discuss-to-left = gekozen notitie naar de kolom links
act-discuss-to-right = gekozen notitie naar de kolom rechts
act-discuss-kind = gekozen notitie een andere soort geven
act-discuss-dots = stippen
act-discuss-more = een stip voor de gekozen notitie
act-discuss-fewer = een stip minder voor de gekozen notitie
act-discuss-agree = van de gekozen notitie een afspraak maken
act-discuss-park = gekozen notitie naar de parkeerplaats
