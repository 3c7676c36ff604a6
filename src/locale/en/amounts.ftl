# Numbers with units, and lengths of time. $count is 1 or more, for the choice of the word; $number is how it is written.
amount-minutes = { $number } { $count ->
    [one] minute
   *[other] minutes
}
amount-hours = { $number } { $count ->
    [one] hour
   *[other] hours
}
amount-days = { $number } { $count ->
    [one] day
   *[other] days
}
amount-working-days = { $number } { $count ->
    [one] working day
   *[other] working days
}
amount-weeks = { $number } { $count ->
    [one] week
   *[other] weeks
}
amount-months = { $number } { $count ->
    [one] month
   *[other] months
}
amount-years = { $number } { $count ->
    [one] year
   *[other] years
}

amount-no-number = Begin with a number: 70 %, 20 leads a month.
amount-too-long = That number is too long: at most 12 digits, and 4 behind the point.
amount-no-unit = “{ $unit }” is no unit. Type a number and what you count: 70 %, 20 leads a month.
amount-time-missing = Of what? Type 4 hours, 2 working days, 3 weeks.
amount-no-time-unit = “{ $unit }” is no unit of time. Type 4 hours, 2 working days, 3 weeks.
amount-other-unit = This is counted in { $wanted }, not in “{ $typed }”.
