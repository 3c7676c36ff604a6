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
notice-nothing-to-redo = There is nothing more to do again.
notice-nothing-to-undo = There is nothing more to take back.
notice-paste-nowhere = There is no text field open here; nothing was pasted.
notice-quit-with-q = Press q to quit.
notice-conflict =
    Somebody else changed this session's file while it was open here. Both versions are kept. The other one is:
    { $path }

    In the list of sessions it is marked: Enter there shows both side by side, and brings them together.
notice-held = Open on { $host } since { $since } (process { $process }). You can read along.
notice-unguarded = This folder cannot keep a second writer out: open it in one place only.
notice-read-only-why = You can read this session, not change it: { $why }
notice-disk-is-slow = The disk has not answered yet.
notice-draft-kept = This was being typed when the session was last open.
notice-many-first-steps = More than { $most } first steps: who starts all finishes little. Your choice.

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
    [one] One file cannot be read and is left as it is: { $name }. What is wrong: handshake check
   *[other] { $count } files cannot be read and are left as they are. What is wrong: handshake check
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

## Overview
overview-title = What we agreed
overview-count = { $agreements ->
    [one] { $agreements } agreement
   *[other] { $agreements } agreements
} · { $settled } of { $points } points settled
overview-not-today = no longer on today's agenda
overview-parked = Parking lot

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
enter-home = to the sessions
enter-add = add
enter-keep = record
enter-skip = skip

## Questions
ask-team = Team
ask-title = Title
ask-date = Date
ask-time = Time
ask-new-person = Who is at the table?
ask-person = Change or clear this line

ask-too-long = That would be { $characters } characters; a field takes { $most } at most. Nothing was pasted.
ask-no-day = “{ $text }” is no day. Try: tomorrow, 3 dec, week 48.
ask-past-day = { $day } is past. If that is meant, press Enter again.
ask-no-time = “{ $text }” is no time. Try: 3 h 30, 13:00-16:30.
ask-person-no-name = There is a side, but no name.
ask-person-no-side = On which side? End with s (sales), m (marketing), g (management) or o (other).

hint-choice = ← → choose, or the first letter
hint-day = tomorrow · friday · 3 dec · in 2 weeks · week 48
hint-time = 3 h 30 · 210 · 13:00-16:30
hint-person = Ana, seller, s · s sales, m marketing, g management, o other
