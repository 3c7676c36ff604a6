# De tijd: tijdvakken, de pauze, het einde, de timers van een werkvorm.

act-timer = klok
act-timer-title = De tijd in grote cijfers
act-timer-on = terug naar het gesprek; beëindigt een pauze
act-timer-close = sluiten
act-timer-break = pauze
act-extend = minuten erbij
act-divide = de rest van de tijd over de volgende punten verdelen
act-forms = werkvorm
act-forms-title = De timers van een werkvorm
act-forms-next = verder naar de volgende ronde
act-forms-back = vorige ronde
act-forms-again = opnieuw
act-forms-bell = bel aan of uit

head-ends = klaar { $time }
head-ends-late = klaar { $time }, { $minutes } min later
head-break = pauze sinds { $since }, klaar { $time }

point-time = { $time } van { $minutes } min
point-time-over = { $time } over de { $minutes } min

time-opening = Opening
time-closing = Afsluiting
time-not-running = De klok loopt zodra de sessie begint, en stopt als ze is afgesloten.
time-minutes = { $minutes } min
time-spent = { $time } besteed
time-planned = { $minutes } min gepland
time-cut = ingekort tot { $minutes } min
time-added = { $minutes } min erbij
time-left = te gaan
time-over = uitloop
time-extension = Duimen omhoog voor nog { $minutes } { $minutes ->
    [one] minuut
   *[other] minuten
}? Druk dan op +.
time-no-extension = Al drie keer verlengd: rond het af, of parkeer het en ga verder.
time-break = Pauze sinds { $time }
time-break-end = Gaan we nu verder, dan zijn we klaar om { $end }. Straks: { $next }.

notice-extended = { $minutes ->
    [one] Nog één minuut.
   *[other] Nog { $minutes } minuten.
} Met u draai je dat terug.
notice-extended-enough = Al drie keer verlengd. Rond het af, of parkeer het en ga verder.
notice-nothing-to-extend = Alleen het punt waar de groep mee bezig is, kan minuten erbij krijgen.
notice-divided = { $points ->
    [one] De rest van de tijd gaat naar het volgende punt.
   *[other] De rest van de tijd is verdeeld over { $points } punten.
} Met u draai je dat terug.
notice-nothing-to-divide = Niets te verdelen: op tijd klaar, of geen punt meer om in te korten.
notice-no-form = De agenda heeft voor dit punt geen werkvorm met tijden.
notice-bell-on = De bel gaat aan het einde van een ronde.
notice-bell-off = De bel is uit.

offer-divide = { $points ->
    [one] { $late } min uitgelopen: D kort het volgende punt in.
   *[other] { $late } min uitgelopen: D verdeelt de rest over { $points } punten.
}
offer-too-little = Nog { $minutes } min voor { $points ->
    [one] het laatste punt: eindig later of sla het over.
   *[other] { $points } punten: sla er over, of eindig later.
}

forms-stage = ronde { $place } van { $count }
forms-next = straks: { $group }, { $time }
forms-last = Dit is de laatste ronde.
forms-length = { $minutes } min { $seconds } s

enter-back = terug naar het gesprek
enter-break-over = de pauze is voorbij
enter-stage = verder: { $group }

deed-time = tijdplan
