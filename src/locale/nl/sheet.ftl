# Werkbladen: rijen die cel voor cel worden ingevuld, en wat een blad over concurrenten laat zien.

## Het blad
sheet-title = werkblad
sheet-title-row = werkblad, rij { $row } van { $count }
sheet-empty = Er is nog niets ingevuld. Zo kan een rij eruitzien:
sheet-for-example = bijvoorbeeld: { $example }

## Wat er gevraagd wordt
ask-cell = Rij { $row } · { $column }
ask-cell-of-row = Rij { $row } · { $number } van { $count }
cell-no-score = ‘{ $text }’ staat niet op de schaal: typ een cijfer van 1 tot en met 5.
cell-no-choice = ‘{ $text }’ is geen van deze: { $answers }.
cell-many-choices = ‘{ $text }’ kan zijn: { $answers }. Typ nog een letter.
hint-cell-text = een paar woorden zijn genoeg
hint-cell-number = een getal, in { $unit }
hint-cell-duration = 4 uur · 2 werkdagen · een week
hint-cell-score = 1 helemaal niet · 2 · 3 · 4 · 5 volledig
hint-cell-becomes = Enter neemt: { $answer }
hint-cell-person = een naam of een functie · { $names }
hint-cell-role = een naam of een functie
enter-row = rij invullen
enter-cell = deze cel wijzigen
enter-first-row = de eerste rij invullen
enter-rows-done = klaar met rijen
enter-sheet-back = terug naar { $step }

## Wat er gezegd wordt
notice-no-sheet = Dit punt heeft geen werkblad.
notice-choose-cell = Kies eerst een cel, met de pijltjes.
notice-cell-emptied = Cel leeggemaakt. Met u neem je dat terug.
notice-row-removed = Rij weggehaald. Met u komt ze terug.

## Te weinig, te veel
compared-unjudged = { $count ->
    [one] één rij zonder cijfers
   *[other] { $count } rijen zonder cijfers
}
compared-importance = telt
compared-us = wij
compared-them = zij
compared-too-little = Te weinig van wat telt
compared-too-much = Te veel van wat nauwelijks telt
compared-guess = ons vermoeden
compared-nothing = Niets springt eruit: wat telt gaat goed, en nergens doen we te veel.
compared-not-yet = Zodra het belang en onze score zijn ingevuld, zie je hier wat eruit springt.

## In verslagen
report-draft-dots = stippen voor een notitie
report-draft-cell = { $column }, werkblad van { $point }

## Ongedaan maken
deed-dots = stippen
deed-sheet = werkblad

## Toetsen
act-point-worksheet = werkblad
act-sheet = Werkblad
act-sheet-on = de gekozen cel wijzigen, of verder
act-sheet-new-row = nieuwe rij
act-sheet-ask-row = cel voor cel
act-sheet-next = volgende cel
act-sheet-previous = vorige cel
act-sheet-left = een cel naar links
act-sheet-right = een cel naar rechts
act-sheet-clear = de gekozen cel leegmaken
act-sheet-remove = rij weghalen
act-sheet-earlier = rij omhoog
act-sheet-later = rij omlaag
act-sheet-back = terug naar het punt
