# Getallen met eenheden, en tijdsduren. $count is 1 of meer, voor de keuze van het woord; $number is hoe het er staat.
amount-minutes = { $number } { $count ->
    [one] minuut
   *[other] minuten
}
amount-hours = { $number } { $count ->
    [one] uur
   *[other] uur
}
amount-days = { $number } { $count ->
    [one] dag
   *[other] dagen
}
amount-working-days = { $number } { $count ->
    [one] werkdag
   *[other] werkdagen
}
amount-weeks = { $number } { $count ->
    [one] week
   *[other] weken
}
amount-months = { $number } { $count ->
    [one] maand
   *[other] maanden
}
amount-years = { $number } { $count ->
    [one] jaar
   *[other] jaar
}

amount-no-number = Begin met een getal: 70 %, 20 leads per maand.
amount-too-long = Dat getal is te lang: hooguit 12 cijfers, en 4 achter de komma.
amount-no-unit = “{ $unit }” is geen eenheid. Typ een getal en wat je telt: 70 %, 20 leads per maand.
amount-time-missing = Waarvan? Typ 4 uur, 2 werkdagen, 3 weken.
amount-no-time-unit = “{ $unit }” is geen tijdseenheid. Typ 4 uur, 2 werkdagen, 3 weken.
amount-other-unit = Dit tellen we in { $wanted }, niet in “{ $typed }”.
