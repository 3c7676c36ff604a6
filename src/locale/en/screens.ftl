# What the screens say.

## Everywhere
foot-all = all keys
window-too-small = Make this window larger: at least { $columns }×{ $rows }. Nothing is lost.
session-untitled = (no name yet)
side-both = both

head-saving = saving
head-saved = saved { $time }
head-not-saved = not saved
head-read-only = reading only

notice-read-only = You are reading along: somebody else writes this session.
notice-closed = This session is closed. Press o, then c, then r to reopen it.
notice-reopened = The session is open again.
notice-undone = Undone: { $deed }.
notice-redone = Done again: { $deed }.
notice-nothing-to-undo = There is nothing more to take back.
notice-paste-nowhere = There is no text field open here; nothing was pasted.
notice-quit-with-q = Press q to quit.
notice-conflict =
    Somebody else changed this session's file while it was open here. Both versions are kept. The other one is:
    { $path }
notice-held = Open on { $host } since { $since } (process { $process }). You can read along.
notice-unguarded = This folder cannot keep a second writer out: open it in one place only.
notice-read-only-why = You can read this session, not change it: { $why }
notice-disk-is-slow = The disk has not answered yet.
notice-draft-kept = This was being typed when the session was last open.
notice-many-first-steps = More than { $most } first steps: who starts all finishes little. Your choice.
notice-no-agreement = There is no agreement here yet. Press a to make one.
notice-note-removed = Note removed. Press u to take that back.

dialog-foot = Esc closes
dialog-unsaved = The last words are not on the disk yet.
dialog-unsaved-quit = They will be tried again as long as the program runs. Esc stays here. Q (capital) quits all the same, and the last words are lost.
dialog-unsaved-stay = They will be tried again as long as the session is open, so it stays open.

panic-saved = handshake met a fault and had to stop. Everything that was typed is saved in { $path }. Start handshake again to go on.
panic-nothing-open = handshake met a fault and had to stop. No session was open.

hints-purpose = Purpose
hints-opening = To open
hints-rescue = When stuck
hints-form = Form
hints-all = For all
hints-sales = For sales
hints-marketing = For marketing

## Home
home-practice = practice sessions
home-reading = Looking for sessions…
home-empty = Sales and marketing at one table: seven points, and what you agree on them.
home-empty-key = Press Enter to prepare your first session.
home-empty-demo = Or press d to practise with a made-up team.
home-points = { $settled } of { $points }
home-open = open
home-closed = closed
home-agreements = { $count ->
    [one] { $count } agreement
   *[other] { $count } agreements
}
home-broken = { $count ->
    [one] One file cannot be read and is left as it is: { $name }. See: handshake check
   *[other] { $count } files cannot be read and are left as they are, { $name } among them. See: handshake check
}

## Preparing
prepare-heading = Prepare a session
prepare-plan = { $points ->
    [one] { $points } point
   *[other] { $points } points
} · { $length } · ends { $end }
prepare-team = Team
prepare-title = Title
prepare-date = Date
prepare-language = Language
prepare-agenda = Agenda
prepare-people = People
prepare-points = Points
prepare-time = Time
prepare-begin = Begin
prepare-begin-how = Everybody at the table? Enter begins.
prepare-no-team = Whose meeting is it? Type the name of the team.
prepare-no-points = No point is on. Choose at least one with Space.

## A point
point-of = { $place } of { $count }

discuss-sales = Sales says
discuss-both = Both
discuss-marketing = Marketing says
discuss-above = { $count } above

agree-starters = Nothing is agreed here yet. Press a to begin; with ↓ these openings can be filled in:
agree-state = state
agree-sales-owner = owner of sales
agree-marketing-owner = owner of marketing
agree-due = due
agree-review = review
agree-reason = why
agree-reservations = reservations
agree-first-step = first step
agree-needs-management = needs management

## Overview
overview-title = What we agreed
overview-count = { $agreements ->
    [one] { $agreements } agreement
   *[other] { $agreements } agreements
} · { $settled } of { $points } points settled
overview-not-today = no longer on today's agenda
overview-parked = Parking lot

## Closing
close-first-steps = first steps
close-parked = parking lot
close-next = next meeting
close-ready = close
close-choose = Read it back, and choose the first steps: { $picked } of at most { $most }.
close-nothing-agreed = Nothing was agreed in this session.
close-nothing-parked = The parking lot is empty.
close-parked-how = Each item gets an owner (e) or is dropped (x).
close-next-question = When do we meet again?
close-no-next = not yet settled
close-next-is = Next meeting: { $day }
close-ready-question = Is everything said? Enter closes the session.
close-first-steps-title = First steps
close-drafts = Typed but not entered:
close-done = Closed on { $day }. Thank you all.
close-file = The session is in this file:
parked-open = nobody has it yet
parked-dropped = dropped

## What Enter does now
enter-open = open
enter-first-session = new session
enter-next = next row
enter-begin = begin
enter-rate = on to rate
enter-discuss = on to discuss
enter-agree = on to agree
enter-settled = settled, on to { $next }
enter-parked = park it, on to { $next }
enter-closing = closing
enter-jump = go to the point
enter-parking = on to the parking lot
enter-next-meeting = on to the next meeting
enter-ready = on to closing
enter-close = close the session
enter-home = to the sessions
enter-add = add
enter-keep = record
enter-skip = skip
enter-notes-done = done with notes

## Questions
ask-team = Team
ask-title = Title
ask-date = Date
ask-time = Time
ask-new-person = Who is at the table?
ask-person = Change or clear this line
ask-note = Change this note
ask-new-agreement = New agreement · { $kind }
ask-agreement-text = { $number } · the agreement in one sentence
ask-sales-owner = { $number } · who of sales sees to it?
ask-marketing-owner = { $number } · who of marketing sees to it?
ask-due = { $number } · done by when?
ask-review = { $number } · when do we look at it again?
ask-reason = { $number } · why do we agree this?
ask-reservations = { $number } · what does somebody still doubt, and what would change that?
ask-kind = { $number } · what kind of agreement is it?
ask-standing = { $number } · do both sides consent?
ask-new-parked = For the parking lot
ask-parked = Change this parked item
ask-parked-owner = Who takes this further? “{ $text }”
ask-next-meeting = When do we meet again?

ask-too-long = That would be { $characters } characters; a field takes { $most } at most. Nothing was pasted.
ask-empty-note = A note needs words. To remove it: Esc, then Del.
ask-empty-parked = A parked item needs words. At the closing it can be dropped.
ask-empty-agreement = An agreement needs a sentence. To drop it: Esc, then c.
ask-no-day = “{ $text }” is no day. Try: tomorrow, 3 dec, week 48.
ask-no-time = “{ $text }” is no time. Try: 3 h 30, 13:00-16:30.
ask-person-no-name = There is a side, but no name.
ask-person-no-side = On which side? End with s (sales), m (marketing), g (management) or o (other).

hint-choice = ← → choose, or the first letter
hint-day = tomorrow · friday · 3 dec · in 2 weeks · week 48
hint-time = 3 h 30 · 210 · 13:00-16:30
hint-person = Ana, seller, s · s sales, m marketing, g management, o other
hint-starters = ↓ takes an opening of this point · Shift+Tab changes the kind
hint-gaps = Tab goes to the next gap
hint-agreement-kind = Shift+Tab changes the kind
hint-note = Tab changes the side · Shift+Tab changes the kind
