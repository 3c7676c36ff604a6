# Discussing: notes, dots, and what becomes of them.

## The columns
discuss-sales = Sales says
discuss-both = Both
discuss-marketing = Marketing says
discuss-parked = parking lot
discuss-dots = { $count ->
    [one] { $count } dot
   *[other] { $count } dots
}
discuss-rows = { $count ->
    [one] worksheet: { $count } row
   *[other] worksheet: { $count } rows
}
list-above = { $count } above
list-below = { $count } more

## What is asked
ask-note = Change this note
ask-dots = How many dots for “{ $text }”?
ask-empty-note = A note needs words. To remove it: Esc, then Del.
ask-no-dots = “{ $text }” is no number of dots: type 0 to { $most }.
hint-marks = ! bottleneck  * idea  + solution · s m b before it for the side: s! words
hint-mark-alone = type on · or Enter: the next lines are like this
hint-marked = only this line; then again: { $base }
hint-note = Tab changes the side · Shift+Tab changes the kind
hint-dots = { $given } given · { $each } each for { $people } people make { $all }
hint-dots-alone = { $given } given
enter-notes-done = done with notes
enter-next-note = next note

## What is said
notice-choose-note = Choose a note first, with ↑ and ↓.
notice-no-notes = There is no note here yet. Press n to write one.
notice-note-removed = Note removed. Press u to take that back.
notice-note-parked = Parked. Press u to take that back.
notice-note-used = This note is already in: { $what }.
notice-agreement-half-typed = Another agreement is still being typed here. Enter it first, or clear it.

## Keys
act-discuss = Discuss
act-discuss-note = note
act-discuss-bottleneck = bottleneck
act-discuss-idea = idea
act-discuss-solution = solution
act-discuss-edit = change the chosen note
act-discuss-remove = remove the chosen note
act-discuss-to-left = chosen note to the column on the left
act-discuss-to-right = chosen note to the column on the right
act-discuss-kind = chosen note of another kind
act-discuss-dots = dots
act-discuss-more = a dot for the chosen note
act-discuss-fewer = a dot less for the chosen note
act-discuss-agree = chosen note becomes an agreement
act-discuss-park = chosen note goes to the parking lot
