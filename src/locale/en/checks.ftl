# The checks across the points: advice, each in one sentence.

check-unknown-segment = “{ $name }” is not among the segments of { $point }.
check-excluded-segment = { $point } leaves “{ $excluded }” alone, but “{ $name }” is used here.
check-no-segments = The worksheet names no segments here, while other points use some.
check-no-story = We aim at “{ $name }”, but there is no story for it here.
check-no-competitor = We aim at “{ $name }”, but nobody says here who competes for it.
check-story-falls-short = We promise “{ $said }”, but { $point } says that we fall short on “{ $attribute }”.
check-reasons-refusing = Sales refuses leads for reasons that no field of { $point } holds: { $reasons }.
check-reasons-losing = We lose for reasons that no field of { $point } holds: { $reasons }.
check-reasons-leaving = Customers leave for reasons that no field of { $point } holds: { $reasons }.
check-binds-one = It binds one side: { $other } promises something, { $side } does not, and nobody wrote why.
check-binds-nobody = Neither side promises anything yet.
check-nobody-promises = None of the { $count } agreements says what each side promises.
check-no-date = This action has no day by which it is done.
check-one-review = All { $count } reviews fall on { $day }. Spread them?
check-many-first-steps = There are { $count } first steps; at most { $most } are advised.

## Where it was found
check-agreement = agreement { $number }
check-several = agreements
check-first-steps = first steps

## The list
check-title = Worth a look before you close
check-count = { $count ->
    [one] one finding
   *[other] { $count } findings
} · advice only
check-none = Nothing stands out.
check-none-why = The points fit together, every promise binds both sides, and every action has a day.
check-whole = The whole session
check-enter = go there
check-enter-back = back

## One line where it helps
check-more = { $count } more: !
check-all = all: !
check-before-closing = { $count ->
    [one] One thing is worth a look first: press !
   *[other] { $count } things are worth a look first: press !
}

## On the command line
check-advice = Worth a look in “{ $title }”, though the file is sound:

## Keys
act-checks = worth a look
act-checks-title = Worth a look
act-checks-open = go to the place
