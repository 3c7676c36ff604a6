# Agreements: the card, the questions about their parts, and the vote.

## Card
agree-starters = Nothing is agreed here yet. Press a to begin; with ↓ these openings can be filled in:
agree-complete = complete
agree-count = { $filled } of { $total }
agree-open = still open
agree-nobody = nobody yet
agree-seen-by = seen by
agree-now = now { $value }
agree-aim = aim { $value }
agree-within = within { $length }
agree-due = due
agree-review = review
agree-consent = consent
agree-no-vote = without a vote
agree-voices = { $count } of { $all }
agree-by = by { $rule }
agree-reservations = reservations
agree-if-missed = if missed
agree-valid-from = holds from
agree-segment = holds for
agree-reason = why
agree-one-side = binds one side
agree-one-promises = only { $side } promises something
agree-one-consents = only { $side } has consented
agree-only = { $side } only
agree-first-step = first step
agree-needs-management = needs management
agree-lacks = { $count } open

## Parts that an agreement may lack, after "does not say yet:"
part-sentence = its whole sentence
part-sales-commits = what sales does
part-marketing-commits = what marketing does
part-sales-owner = who of sales
part-marketing-owner = who of marketing
part-due = by when
part-measure = how we see it
part-review = when we look back
part-consent = what both sides think of it
part-numbers = how much or how soon
part-baseline = the value now
part-target = the aim
part-if-missed = what happens if it is missed
part-reason = why

## Deciding
rule-consent = consent
rule-fist-to-five = fist to five
rule-support = support
voices-consent = { $count ->
    [one] { $count } consents
   *[other] { $count } consent
}
voices-object = { $count ->
    [one] { $count } objects
   *[other] { $count } object
}
voices-for = { $count } for
voices-neutral = { $count } neutral
voices-against = { $count } against
voices-hands = { $count ->
    [one] { $count } hand
   *[other] { $count } hands
}
voices-below = { $count } below three
outcome-change = change it
outcome-trial = on trial
outcome-proposed = leave it open

## What the program says of them
notice-no-agreement = There is no agreement here yet. Press a to make one.
notice-lacks = { $number } does not say yet: { $parts }
notice-lacks-nothing = { $number } says all there is to say.
notice-agreed = { $number } is agreed.
notice-agreed-once = { $number } is agreed once it says: { $parts }
notice-on-trial = { $number } is on trial until { $day }.
notice-words-after-vote = The words changed after the vote. Press c to ask for consent again.
notice-dropped = { $number } is dropped. Del brings it back.
notice-is-dropped = { $number } is dropped. Del brings it back first.
notice-side-absent = Nobody of { $side } is at the table: the other side answers alone.
notice-nobody-for = Nobody of { $side } is for it, so it stays a proposal.
notice-unanswered = Still to answer: { $side }. Press c to go on with the vote.

## Questions
ask-new-agreement = New agreement · { $kind }
ask-agreement-text = { $number } · the agreement in one sentence
ask-kind = { $number } · what kind of agreement is it?
ask-sales-commits = { $number } · what does sales do?
ask-marketing-commits = { $number } · what does marketing do?
ask-how-much = { $number } · how much?
ask-within = { $number } · within what time?
ask-one-sided = { $number } · only one side promises something: why is that right?
ask-sales-owner = { $number } · who of sales sees to it?
ask-marketing-owner = { $number } · who of marketing sees to it?
ask-due = { $number } · done by when?
ask-measure = { $number } · how will we see that it works?
ask-baseline = { $number } · what is its value now?
ask-target = { $number } · what value do we aim at?
ask-review = { $number } · when do we look at it again?
ask-if-missed = { $number } · who is told, and what happens, when it is missed?
ask-valid-from = { $number } · from when does it hold?
ask-segment = { $number } · for which segment does it hold?
ask-reason = { $number } · why do we agree this?
ask-rule = { $number } · how do we decide?
ask-voices-consent = { $number } · does anybody have a reasoned objection?
ask-voices-fist-to-five = { $number } · how many fingers does each show?
ask-voices-support = { $number } · how many are for, neutral, against?
ask-reservations = { $number } · what does somebody still doubt?
ask-remedy = { $number } · what change would take that doubt away?
ask-outcome = { $number } · there is a reservation: what now?

ask-empty-agreement = An agreement needs a sentence. To drop it: Esc, then Del.
ask-voices-nobody = Nobody has answered yet: type a number.
ask-voices-no-number = “{ $word }” is no number.
ask-voices-fingers = “{ $word }”: a hand shows 0 to 5 fingers.
ask-voices-numbers = That is one number too many.
ask-voices-too-many = That is more than { $word } voices.

hint-starters = ↓ takes an opening of this point · Shift+Tab changes the kind
hint-gaps = Tab goes to the next gap
hint-agreement-kind = Shift+Tab changes the kind
hint-sentence = somebody who was absent should understand it
hint-kind-definition = what a word means here
hint-kind-rule = how we always do it
hint-kind-action = what somebody does once, by a date
hint-sales-commits = in a few words: calls every lead
hint-marketing-commits = in a few words: checks the telephone number
hint-amount = a number and its unit: 20 leads a month · 70 % · € 500
hint-length = 2 working days · 4 hours · 1 week
hint-one-sided = Enter skips; the card then shows that it binds one side
hint-measure = what we look at, and where: accepted leads, in the CRM
hint-if-missed = Ana hears it the same day, and the lead goes back
hint-segment = a group of customers, as in the worksheet; empty is for all
hint-reason = what makes this necessary
hint-rule-consent = good enough for now, safe enough to try: is there a reasoned objection?
hint-rule-fist-to-five = everybody shows 0 to 5 fingers; fewer than three is a reservation
hint-rule-support = everybody is for, neutral or against
hint-voices-consent = how many consent, then how many object: 4 · 3 1
hint-voices-fist-to-five = the fingers of each: 4 5 3
hint-voices-support = how many for, neutral, against: 3 · 2 1 0
hint-reservations = in their own words; it stays with the agreement
hint-remedy = what would make it good enough to try
hint-outcome-change = other words; then both sides answer again
hint-outcome-trial = good enough for now: we try it until { $day }
hint-outcome-trial-open = good enough for now: we try it until the review
hint-outcome-proposed = it stays a proposal, and the reservation stays with it

## Keys
act-agree = Agree
act-agree-edit = sentence
act-agree-lacking = what lacks
act-agree-consent = consent
act-agree-sales = sales
act-agree-marketing = marketing
act-agree-sales-owner = owner of sales
act-agree-marketing-owner = owner of marketing
act-agree-measure = how we see it: measure, now, aim
act-agree-due = due date
act-agree-review = review date
act-agree-if-missed = what happens if it is missed
act-agree-one-sided = why it binds one side
act-agree-valid-from = from when it holds
act-agree-segment = for which segment
act-agree-kind = definition, rule or action
act-agree-management = needs management, or not
act-agree-reason = why we agree this
act-agree-reservations = reservations
act-agree-first-step = first step, or not
act-agree-drop = drop, or bring back

## In the report
report-remedy = What would take that doubt away

## What was being typed, in the report
report-part-text = the sentence
report-part-sales-commits = what sales does
report-part-sales-amount = how much, by sales
report-part-sales-within = within what time, by sales
report-part-marketing-commits = what marketing does
report-part-marketing-amount = how much, by marketing
report-part-marketing-within = within what time, by marketing
report-part-one-sided = why it binds one side
report-part-sales-owner = owner in sales
report-part-marketing-owner = owner in marketing
report-part-due = due date
report-part-measure = how we see that it works
report-part-baseline = the value now
report-part-target = the value aimed at
report-part-review = review date
report-part-if-missed = what happens if it is missed
report-part-valid-from = from when it holds
report-part-segment = the segment
report-part-reason = reason
report-part-reservations = reservations
report-part-remedy = what would take the doubt away
report-part-sales-voices = consent of sales
report-part-marketing-voices = consent of marketing
