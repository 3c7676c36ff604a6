# Rating: what each side calls out or casts, and what the room is told of it.

act-rate = Rate
act-rate-pass = pass keyboard
act-rate-again = rate again
act-rate-sales = hands of sales
act-rate-marketing = hands of marketing
act-typing-unmask = show or hide the hands that are typed
act-passing = Passing the keyboard around
act-passing-on = on: pass it on, go on without, show the hands
act-passing-cast = cast your hand
act-passing-take-back = take back
act-passing-leave = leave, hands kept

rate-scale = 1 not at all · 2 · 3 · 4 · 5 fully
rate-how = Everybody thinks first. Then each side shows its hands at once, one to five fingers, and calls them out.
rate-how-pass = Or pass the keyboard around with k: then nobody sees what the others cast.
rate-hands = { $count ->
    [0] no hands yet
    [one] { $count } hand
   *[other] { $count } hands
}
rate-hands-of = { $hands ->
    [0] no hands yet
   *[other] { $hands } of { $people }
}
rate-ready = Both sides have shown their hands. Enter shows them to the room.
rate-nobody = nobody rated
rate-few = { $count ->
    [one] { $count } hand: too few for dots
   *[other] { $count } hands: too few for dots
}
rate-facts = median { $median } ({ $low }–{ $high })  ⌀ { $average }
rate-facts-again = median { $median }  ⌀ { $average }
rate-facts-short = { $median } ({ $low }–{ $high })
rate-gap = Gap
rate-no-gap = Both sides see it alike.
rate-marketing-surer = Marketing is surer than sales.
rate-sales-surer = Sales is surer than marketing.
rate-one-side = Only one side has rated, so there is no gap to see.
rate-before-now = Before the talk { $before } → now { $now }
rate-closer = { $change } closer to each other
rate-further = { $change } further apart
rate-same = As far apart as before

passing-place-of = person { $place } of { $count }
passing-place = person { $place }
passing-how = press 1 to 5
passing-everybody = Everybody has had the keyboard.
passing-everybody-how = Enter shows the hands, all at once.
passing-nothing-to-take-back = There is nothing to take back.
passing-full = More hands than that do not fit.
passing-absent = Nobody of { $side } is at the table, so only the other side rates.

notice-more-hands = { $hands } hands, but { $people } of { $side } at the table. All { $hands } count.

enter-call-out = call out the hands
enter-reveal = show the hands
enter-no-rating = go on without
enter-pass-on = pass it on
enter-without = go on without
enter-side-done = { $side } is done
enter-everybody = that was everybody

ask-call-out = Hands of { $side }
ask-rate-no-side = Begin with s for sales or m for marketing, or type numbers only.
ask-rate-no-hands = No hands yet: type a number from 1 to 5 for each person.
ask-rate-not-on-scale = “{ $word }” is not on the scale: type a number from 1 to 5 for each person.
ask-rate-too-many = That is more than { $word } hands.

hint-call-out = a number from 1 to 5 for each person: 4 4 3 5 (nobody sees it)
hint-hands = { $hands ->
    [one] { $hands } hand
   *[other] { $hands } hands
} · F2 shows or hides the numbers
hint-hands-of = { $hands ->
    [one] { $hands } hand
   *[other] { $hands } hands
}, { $people } at the table · F2 shows or hides the numbers

presence-takes-part = takes part
presence-looks-on = looks on
presence-left = has left

act-attendance = who is at the table
act-attendance-title = Who is at the table
act-attendance-done = back to the talk
act-attendance-change = takes part or not
act-attendance-change-back = the other way round
act-attendance-add = newcomer
act-attendance-edit = change
attendance-heading = Who is at the table?
attendance-rate = rating: sales { $sales }, marketing { $marketing }
attendance-nobody = Nobody is on the list. With n somebody comes to the table.
act-prepare-observer = this person takes part or looks on
prepare-observer-how = Choose a person with ↑ first; Ctrl+o then lets the person look on.
prepare-ratings-unnamed = Ratings are kept without names. Ctrl+r keeps them with names.
prepare-ratings-named = Ratings are kept with names when the keyboard goes around. Ctrl+r: without.
act-prepare-names = ratings with names, or without
prepare-observer-key = Ctrl+o: this person only looks on, or takes part again.
prepare-observer-is = { $name } { $presence }.

report-few-hands = { $low }–{ $high } ({ $count ->
    [one] one vote
   *[other] { $count } votes
})
