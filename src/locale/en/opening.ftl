# The opening: what is said before the first point. And the words that the sides have for each other, which come back in the
# closing.

act-opening = Opening
act-opening-later = one on
act-opening-earlier = one back
act-opening-order = speaking order
act-opening-goal = shared goal
act-opening-edit = change the chosen goal
act-opening-remove = remove the chosen goal
act-opening-skip = skip the opening

act-words = Words for each other
act-words-type = more words
act-words-negative = negative
act-words-positive = positive
act-words-up = word before
act-words-down = word after
act-words-edit = change word
act-words-remove = remove the chosen word

opening-check-in = check-in
opening-words = bury the hatchet
opening-goals = shared goals

## Check-in
opening-usual-question = What would make this meeting worth your time?
opening-order-how = Around the table, or in the order that r draws.
opening-order = This is the order in which you speak:

## Bury the hatchet
words-question = Which words do you use for each other?
words-how = The honest ones: what is said when the other side is not in the room.
words-of-sales = Sales about marketing
words-of-marketing = Marketing about sales
words-negative = negative
words-positive = positive
words-share = This many of our words are negative.
words-again = And now, after today? With w you say your words once more.
words-usual = Usual between sales and marketing
words-before = before
words-count = { $marked ->
    [0] no word marked
    [one] { $negative } of { $marked } word
   *[other] { $negative } of { $marked } words
}
words-kinder = { $points ->
    [one] one point less
   *[other] { $points } points less
}
words-same = as many as before
words-harsher = { $points ->
    [one] one point more
   *[other] { $points } points more
}

## Shared goals
goals-question = What do both sides want?
goals-how = Goals that neither side reaches without the other.

## What Enter does now
enter-words = on to the words
enter-words-sales = on to the words of sales
enter-words-marketing = on to the words of marketing
enter-words-done = no more words
enter-mark = mark the words
enter-share = show the result
enter-goals = on to shared goals
enter-first-point = on to the first point

## Questions
ask-word-sales = A word of sales for marketing
ask-word-marketing = A word of marketing for sales
ask-word = Change this word
ask-new-goal = A goal that both sides share
ask-goal = Change this goal
ask-empty-word = A word needs letters. To remove it: Esc, then Del.
ask-empty-goal = A goal needs words. To remove it: Esc, then Del.
hint-word = one word, then Enter · Tab goes to the other side
hint-goal = in the words of the group

## What was done
notice-nobody-here = Nobody is at the table yet. Names are typed while preparing: ← leads back there.
notice-word-removed = Word removed. Press u to have it back.
notice-goal-removed = Goal removed. Press u to have it back.

deed-speaking-order = speaking order
deed-words = words for each other
deed-goals = shared goals

report-draft-word = word for the other side
report-draft-goal = shared goal

## On the command line
cli-check-in = Check-in: { $text }
