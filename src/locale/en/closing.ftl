# The closing: what is read back, chosen and said after the last point. And the parking lot, which is emptied there.

act-close = Closing
act-close-on = on to what comes next
act-close-choose = choose
act-close-read-back = read back
act-close-owner = owner
act-close-due = day
act-close-text = change text
act-close-drop = drop, or not
act-close-member = revenue team
act-close-rhythm = how often it meets
act-close-next-meeting = next meeting
act-close-worth = value of the time
act-close-last-word = one word each
act-close-remove = take the chosen name or word out
act-close-reopen = reopen
act-close-earlier = previous part
act-close-later = next part

close-first-steps = first steps
close-parked = parking lot
close-words = words
close-team = revenue team
close-next = next meeting
close-management = management
close-check-out = check-out
close-ready = close

## Reading back, first steps
close-choose = Read it back (b), and choose the first steps: { $picked } of at most { $most }.
close-nothing-agreed = Nothing was agreed in this session.
close-not-on-agenda = no longer on the agenda
close-read-back = read back
read-back-nobody = promises nothing yet
read-back-within = within { $length }
read-back-measure = seen by
read-back-now = now { $amount }
read-back-aim = aim { $amount }
read-back-if-missed = when missed

## Parking lot
close-nothing-parked = The parking lot is empty.
close-parked-how = Each item gets an owner and a day, or is dropped.
parked-open = nobody has it yet
parked-dropped = dropped
parked-by = by { $day }
parked-no-day = no day yet

## Revenue team
team-question = Who goes on with this together?
team-how = A few people of both sides who keep meeting after today.
team-rhythm = Meets { $rhythm }

## Next meeting
close-next-question = When do we meet again?
close-first-review = The first agreement is looked at again on { $day }.
close-no-next = not yet settled
close-next-is = Next meeting: { $day }

## Management
close-management-how = This we ask of management.

## Check-out
check-out-usual-question = What do you take home from today?
check-out-worth = What the time was worth: { $average } on average

## The end
close-ready-question = Is everything said? Enter closes the session.
close-parked-left = { $count ->
    [one] One parked item has no owner or no day yet.
   *[other] { $count } parked items have no owner or no day yet.
}
close-first-steps-title = First steps
close-team-is = Revenue team: { $team }
close-drafts = Typed but not entered:
close-done = Closed on { $day }. Thank you all.
close-file = The session is in this file:

## What Enter does now
enter-first-steps = on to the first steps
enter-parking = on to the parking lot
enter-words-again = on to the words
enter-team = on to the revenue team
enter-team-done = the team is complete
enter-next-meeting = on to the next meeting
enter-management = on to the list for management
enter-check-out = on to the check-out
enter-last-words-done = no more words
enter-ready = on to closing
enter-close = close the session
enter-read-back-next = next agreement
enter-read-back-done = done reading back

## Questions
ask-new-parked = For the parking lot
ask-parked = Change this parked item
ask-parked-owner = Who takes this further? “{ $text }”
ask-parked-due = By when? “{ $text }”
ask-new-member = Who is in the revenue team?
ask-rhythm = How often does the team meet?
ask-next-meeting = When do we meet again?
ask-worth = What was this time worth to you?
ask-last-word = One word each, as you leave
ask-empty-parked = A parked item needs words. At the closing it can be dropped.
hint-rhythm = every two weeks · the first Monday of the month
hint-worth = 1 nothing to 5 a lot, a number for each person, no names: 4 5 3
hint-last-word = one word, then Enter

deed-revenue-team = revenue team
deed-check-out = check-out

report-draft-parked-due = day for a parked item
report-draft-revenue-team = revenue team
report-draft-check-out = check-out

cli-check-out = Check-out: { $text }
