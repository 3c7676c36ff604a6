# The names of what the domain knows, and of days and months. Lower case where they stand in a sentence.

## Who speaks
side-sales = sales
side-marketing = marketing
side-management = management
side-other = other

## Agreements
kind-definition = definition
kind-rule = rule
kind-action = action

standing-proposed = proposed
standing-agreed = agreed
standing-on-trial = on trial
standing-dropped = dropped

## Points
progress-not-yet = not yet
progress-under-way = under way
progress-settled = settled
progress-parked = parked
progress-skipped = skipped

step-frame = frame
step-rate = rate
step-discuss = discuss
step-agree = agree

## Notes
note-observation = observation
note-bottleneck = bottleneck
note-idea = idea
note-solution = solution

## What an edit was about, after "undone:"
deed-brief = session details
deed-people = people
deed-points = points of today
deed-progress = state of the point
deed-note = note
deed-rating = rating
deed-agreement = agreement
deed-parked = parking lot
deed-first-steps = first steps
deed-next-meeting = next meeting
deed-closed = closing

## Languages
language-en = English
language-nl = Dutch

## Lengths of time
length-minutes = { $minutes } min
length-hours = { $hours } h
length-both = { $hours } h { $minutes } min

## Days
day-monday = Monday
day-tuesday = Tuesday
day-wednesday = Wednesday
day-thursday = Thursday
day-friday = Friday
day-saturday = Saturday
day-sunday = Sunday
day-monday-short = Mon
day-tuesday-short = Tue
day-wednesday-short = Wed
day-thursday-short = Thu
day-friday-short = Fri
day-saturday-short = Sat
day-sunday-short = Sun

## Months
month-january = January
month-february = February
month-march = March
month-april = April
month-may = May
month-june = June
month-july = July
month-august = August
month-september = September
month-october = October
month-november = November
month-december = December
month-january-short = Jan
month-february-short = Feb
month-march-short = Mar
month-april-short = Apr
month-may-short = May
month-june-short = Jun
month-july-short = Jul
month-august-short = Aug
month-september-short = Sep
month-october-short = Oct
month-november-short = Nov
month-december-short = Dec
