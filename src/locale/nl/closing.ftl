# Het afsluiten: wat er na het laatste punt teruggelezen, gekozen en gezegd wordt. En de parkeerplaats, die dan leeg moet.

act-close = Afsluiten
act-close-on = verder met wat volgt
act-close-choose = kiezen
act-close-read-back = teruglezen
act-close-owner = eigenaar
act-close-due = dag
act-close-text = tekst wijzigen
act-close-drop = laten vervallen, of niet
act-close-member = revenueteam
act-close-rhythm = hoe vaak het team bij elkaar komt
act-close-next-meeting = volgende bijeenkomst
act-close-worth = waarde van de tijd
act-close-last-word = ieder één woord
act-close-remove = gekozen naam of woord weghalen
act-close-reopen = heropenen
act-close-earlier = vorig onderdeel
act-close-later = volgend onderdeel

close-first-steps = eerste stappen
close-parked = parkeerplaats
close-words = woorden
close-team = revenueteam
close-next = volgende bijeenkomst
close-management = management
close-check-out = check-out
close-ready = afsluiten

## Teruglezen, eerste stappen
close-choose = Lees het terug (b) en kies de eerste stappen: { $picked } van hooguit { $most }.
close-nothing-agreed = In deze sessie is niets afgesproken.
close-not-on-agenda = niet meer op de agenda
close-read-back = teruglezen
read-back-nobody = zegt nog niets toe
read-back-within = binnen { $length }
read-back-measure = te zien aan
read-back-now = nu { $amount }
read-back-aim = doel { $amount }
read-back-if-missed = lukt het niet

## Parkeerplaats
close-nothing-parked = De parkeerplaats is leeg.
close-parked-how = Elk onderwerp krijgt een eigenaar en een dag, of het vervalt.
parked-open = nog van niemand
parked-dropped = vervallen
parked-by = uiterlijk { $day }
parked-no-day = nog geen dag

## Revenueteam
team-question = Wie gaan hier samen mee verder?
team-how = Een paar mensen van beide kanten die elkaar ook na vandaag blijven zien.
team-rhythm = Komt bij elkaar: { $rhythm }

## Volgende bijeenkomst
close-next-question = Wanneer komen we weer bij elkaar?
close-first-review = Op de eerste afspraak kijken we terug op { $day }.
close-no-next = nog niet bepaald
close-next-is = Volgende bijeenkomst: { $day }

## Management
close-management-how = Dit vragen we aan het management.

## Check-out
check-out-usual-question = Wat neem je mee van vandaag?
check-out-worth = Wat de tijd waard was: gemiddeld { $average }

## Het einde
close-ready-question = Is alles gezegd? Met Enter sluit je de sessie af.
close-parked-left = { $count ->
    [one] Eén geparkeerd onderwerp heeft nog geen eigenaar of geen dag.
   *[other] { $count } geparkeerde onderwerpen hebben nog geen eigenaar of geen dag.
}
close-first-steps-title = Eerste stappen
close-team-is = Revenueteam: { $team }
close-drafts = Getypt, maar niet ingevoerd:
close-done = Afgesloten op { $day }. Dank jullie wel.
close-file = De sessie staat in dit bestand:

## Wat Enter nu doet
enter-first-steps = verder met de eerste stappen
enter-parking = verder met de parkeerplaats
enter-words-again = verder met de woorden
enter-team = verder met het revenueteam
enter-team-done = het team is compleet
enter-next-meeting = verder met de volgende bijeenkomst
enter-management = verder met de lijst voor het management
enter-check-out = verder met de check-out
enter-last-words-done = geen woorden meer
enter-ready = verder met afsluiten
enter-close = de sessie afsluiten
enter-read-back-next = volgende afspraak
enter-read-back-done = klaar met teruglezen

## Vragen
ask-new-parked = Voor de parkeerplaats
ask-parked = Wijzig dit geparkeerde onderwerp
ask-parked-owner = Wie pakt dit verder op? “{ $text }”
ask-parked-due = Wanneer is het klaar? “{ $text }”
ask-new-member = Wie zit er in het revenueteam?
ask-rhythm = Hoe vaak komt het team bij elkaar?
ask-next-meeting = Wanneer komen we weer bij elkaar?
ask-worth = Wat was deze tijd je waard?
ask-last-word = Ieder één woord ten afscheid
ask-empty-parked = Een geparkeerd onderwerp heeft woorden nodig. Bij het afsluiten kan het vervallen.
hint-rhythm = elke twee weken · de eerste maandag van de maand
hint-worth = 1 niets tot 5 veel, voor ieder een cijfer, zonder namen: 4 5 3
hint-last-word = één woord, dan Enter

deed-revenue-team = revenueteam
deed-check-out = check-out

report-draft-parked-due = dag voor een geparkeerd onderwerp
report-draft-revenue-team = revenueteam
report-draft-check-out = check-out

cli-check-out = Check-out: { $text }
