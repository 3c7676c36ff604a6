# The report that everybody gets after a session.

report-untitled = Session of { $day }
report-team = Team
report-day = Day
report-hours = Time
report-agenda = Agenda
report-next-meeting = Next meeting
report-follows = Follows
report-follows-unknown = an earlier session

# $agreements, $settled and $points are numbers.
report-summary =
    { $agreements ->
        [0] Nothing has been agreed yet
        [one] One agreement was made
       *[other] { $agreements } agreements were made
    }; { $settled } of { $points } { $points ->
        [one] point
       *[other] points
    } settled.
report-closed = The session was closed on { $day }.
report-open = The session has not been closed, so this is how it stands.

report-people = Who was there
report-nobody = nobody
report-observer = looks on
report-left = left early
report-first-steps = First steps
report-for-management = For management to decide

# The number that the room calls an agreement by, such as 2.1.
report-number = agreement { $number }
report-due = by { $day }
report-review = review on { $day }

report-agreements = What we agreed
report-needs-management = needs management
report-reason = Why
report-reservations = Reservations

## What an agreement says
report-sales-promises = Sales promises
report-marketing-promises = Marketing promises
report-within = within { $length }
report-one-sided = Why it binds one side
report-segment = For
report-measure = Measured by
report-now = now { $amount }
report-aim = aim { $amount }
report-if-missed = If it is missed
report-valid-from = Holds from
report-replaces = Replaces
# $text is the sentence of the earlier agreement, $day the day of its session.
report-replaces-known = “{ $text }” of { $day }
report-replaces-unknown = an agreement of an earlier session

## How it was decided
report-decided = Decided
report-decided-before = Decided before
report-until-review = on trial until the review
report-by-consent = by consent on { $day }
report-by-fist = with fist to five on { $day }
report-by-support = for, neutral or against on { $day }
report-no-voices = no voices
report-voice-consents = { $count } without objection
report-voice-objects = { $count ->
    [one] one objection
   *[other] { $count } objections
}
report-voice-for = { $count } for
report-voice-neutral = { $count } neutral
report-voice-against = { $count } against
report-voice-fingers = { $count } × { $fingers ->
    [one] one finger
   *[other] { $fingers } fingers
}

## What became of earlier agreements
report-lookback = What became of earlier agreements
report-looked-at = “{ $text }” ({ $day })
report-looked-at-unknown = An agreement of an earlier session
report-verdict = Verdict
report-not-judged = not judged yet
report-measured = Measured
report-sequel = What comes of it
report-renewed = it holds on, to be looked at on { $day }
report-amended = agreement { $number } takes its place
report-let-go = it holds no longer

## Worksheets
report-worksheet = Worksheet
report-row = Row
report-not-today = not on today's agenda

report-rating = How we rated it
report-round = Round
report-gap = Gap
report-unrevealed = not revealed
report-no-hands = no votes
# $median and $average are numbers of a side with at least three votes.
report-hands =
    median { $median }, average { $average } ({ $count ->
        [one] one vote
       *[other] { $count } votes
    }, { $low } to { $high })
report-by-name = Round { $number } by name
report-surer = { $gap }, { $side } is surer

report-notes = What was said
report-both = both sides
report-led-to-agreement = became agreement { $number }
report-led-to-parked = went to the parking lot

report-parked = Parking lot
report-fate-open = nobody has taken it up yet
report-fate-owned = taken up by { $owner }
report-fate-dropped = dropped
report-parked-before = from an earlier session

## Opening and closing
report-speaking-order = Speaking order
report-words-sales = Sales about marketing
report-words-marketing = Marketing about sales
# Of a hundred words that the group judged.
report-negative = { $share } % negative ({ $usual } % is usual)
report-negative-now = { $share } % negative ({ $before } % in the opening)
report-goals = Goals that both share
report-goal = Goal
report-revenue-team = Revenue team
report-worth = What the time was worth
report-worth-of =
    { $average } of 5 ({ $count ->
        [one] one vote
       *[other] { $count } votes
    }, { $low } to { $high })
report-last-words = Last words
report-checks = Worth a look

report-time = Time
report-part = Part
report-planned = Planned
report-added = Added
report-spent = Spent
report-breaks = Breaks
report-opening = Opening
report-closing = Closing
report-total = Together

## What was typed but not entered
report-drafts = Typed but not entered
report-draft-team = name of the team
report-draft-title = title
report-draft-date = day of the session
report-draft-time = time available
report-draft-new-person = new person
report-draft-person = change to { $name }
report-draft-note = change to a note
report-draft-call-out = votes, { $point }
report-draft-new-agreement = new agreement ({ $kind }), { $point }
report-draft-agreement = change to agreement { $number }, { $part }
report-draft-new-parked = for the parking lot
report-draft-parked = change to a parked item
report-draft-parked-owner = who takes up a parked item
report-draft-next-meeting = next meeting
