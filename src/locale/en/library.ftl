# The library: searching it, second versions of a session and how they are merged.

## What a passage is that was found
passage-head = session
passage-person = at the table
passage-word = word for the other side
passage-goal = shared goal
passage-verdict = looking back
passage-row = worksheet
passage-agreement = agreement
passage-numbered = agreement { $number }
passage-parked = parking lot
passage-revenue-team = revenue team
passage-last-words = last words
passage-draft = typed but not entered
passage-note = { $kind }

passage-part-owner = owner, { $side }
passage-part-commitment = { $side } promises
passage-part-reservations = reservations
passage-part-one-sided = one side only
passage-part-segment = for whom
passage-part-measured = measured
passage-part-taker = taken up by
passage-part-rhythm = how often
passage-part-function = function
passage-part-measure = how we see it
passage-part-if-missed = if it is missed
passage-part-reason = why
passage-part-remedy = what would take the doubt away

## The list at home
home-left = Still reading { $left } more…
home-copy = other version

## The cache
help-cache = Folder for what makes lists fast and can be thrown away at any time; otherwise HANDSHAKE_CACHE, otherwise the usual place

## search
help-search = Find words in everything that people typed, best first
help-search-words = The words, all of which have to stand there; "between quotes" they have to follow each other. Fields narrow what is found: point:funnel, owner:NAME, state:open, team:NAME, -budget …
help-search-limit = The most places to show; otherwise 50
help-value-word = WORD
help-value-number = NUMBER

cli-search-nothing = Nothing that was typed holds { $words }.
cli-search-near = Nothing holds { $words } exactly; this comes near.
cli-search-none-fits = Nothing fits { $words }. Without the fields it stands in { $count ->
    [one] one place
   *[other] { $count } places
}.
cli-search-more = { $shown } of { $total } places; --limit { $total } shows all.
cli-search-no-words = there is no word to look for
cli-search-no-words-hint = give at least one letter or figure: handshake search budget
cli-search-only-fields-hint = add a word to look for; without one, handshake log { $query } shows the agreements and handshake list { $query } the sessions

## merge
help-merge = Bring together the versions of a session that a sync program left
help-merge-session = The session; without one, every session that stands in more than one file
help-merge-write = Write the merged session, and move the other files aside; nothing is deleted

cli-merge-none = No session stands in more than one file.
cli-merge-one = This session stands in one file only, { $path }: there is nothing to merge.
cli-merge-files = { $count } files
cli-merge-hint = handshake merge SESSION shows what differs; with --write it brings the files together.
merge-same = Nothing differs.
merge-kept-one = version 1 is kept
merge-kept-other = version { $version } is kept
merge-kept-both = both are kept
merge-nothing = –
cli-merge-not-written = Nothing was written. With --write the merged session takes the place of 1, and the other { $count ->
    [one] file moves
   *[other] files move
} to { $folder }.
cli-merge-written = Merged into { $path }
cli-merge-moved = Moved aside: { $path }

merge-whole = only in one
merge-text = text
merge-team = team
merge-title = title
merge-day = day
merge-agenda = agenda
merge-next-meeting = next meeting
merge-closed = closed on
merge-progress = how far
merge-ratings = rounds
merge-kind = kind
merge-state = state
merge-due = done by
merge-review = review
merge-valid-from = valid from
merge-decision = decided on
merge-judgement = verdict
merge-details = details
merge-point = point
