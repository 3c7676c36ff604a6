# Worksheets: rows that are filled in cell by cell, and what a competition sheet shows.

## The sheet
sheet-title = worksheet
sheet-title-row = worksheet, row { $row } of { $count }
sheet-empty = Nothing is filled in yet. A row could look like this:
sheet-for-example = for example: { $example }

## What is asked
ask-cell = Row { $row } · { $column }
ask-cell-of-row = Row { $row } · { $number } of { $count }
cell-no-score = “{ $text }” is not on the scale: type a number from 1 to 5.
cell-no-choice = “{ $text }” is none of these: { $answers }.
cell-many-choices = “{ $text }” could be { $answers }. Type another letter.
hint-cell-text = a few words are enough
hint-cell-number = a number, in { $unit }
hint-cell-duration = 4 hours · 2 working days · a week
hint-cell-score = 1 not at all · 2 · 3 · 4 · 5 fully
hint-cell-becomes = Enter takes: { $answer }
hint-cell-person = a name or a role · { $names }
hint-cell-role = a name or a role
enter-row = fill in a row
enter-cell = change this cell
enter-first-row = fill in the first row
enter-rows-done = done with rows
enter-sheet-back = back to { $step }

## What is said
notice-no-sheet = This point has no worksheet.
notice-choose-cell = Choose a cell first, with the arrows.
notice-cell-emptied = Cell emptied. Press u to take that back.
notice-row-removed = Row removed. Press u to take that back.

## Too little, too much
compared-unjudged = { $count ->
    [one] one row without numbers
   *[other] { $count } rows without numbers
}
compared-importance = counts
compared-us = we
compared-them = they
compared-too-little = Too little of what counts
compared-too-much = Too much of what hardly counts
compared-guess = our guess
compared-nothing = Nothing stands out: what counts is done well, and nothing is overdone.
compared-not-yet = As soon as importance and our score are filled in, this shows what stands out.

## In reports
report-draft-dots = dots for a note
report-draft-cell = { $column }, worksheet of { $point }

## Undo
deed-dots = dots
deed-sheet = worksheet

## Keys
act-point-worksheet = worksheet
act-sheet = Worksheet
act-sheet-on = change the chosen cell, or on
act-sheet-new-row = new row
act-sheet-ask-row = cell by cell
act-sheet-next = next cell
act-sheet-previous = previous cell
act-sheet-left = a cell to the left
act-sheet-right = a cell to the right
act-sheet-clear = empty the chosen cell
act-sheet-remove = remove row
act-sheet-earlier = move row up
act-sheet-later = move row down
act-sheet-back = back to the point
