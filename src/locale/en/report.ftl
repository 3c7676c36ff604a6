# The report that everybody gets after a session.

report-untitled = Session of { $day }
report-team = Team
report-day = Day
report-hours = Time
report-agenda = Agenda
report-next-meeting = Next meeting

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
report-not-today = not on today's agenda

report-rating = How we rated it
report-round = Round
report-gap = Gap
report-unrevealed = not revealed
report-no-hands = no votes
report-hands =
    { $average } ({ $count ->
        [one] one vote
       *[other] { $count } votes
    }, { $low } to { $high })
report-surer = { $gap }, { $side } is surer

report-notes = What was said
report-both = both sides

report-parked = Parking lot
report-fate-open = nobody has taken it up yet
report-fate-owned = taken up by { $owner }
report-fate-dropped = dropped

report-time = Time
report-part = Part
report-planned = Planned
report-spent = Spent
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
