# Coming back: verdicts, the decision log and its filter, what is due, trends, series.

## How it was judged, and where it stands
judgement-kept = kept
judgement-partly = partly kept
judgement-not-kept = not kept
judgement-no-longer-needed = no longer needed
state-done = done

## How far away a day is
away-today = today
away-tomorrow = tomorrow
away-yesterday = yesterday
away-days = in { $count } days
away-weeks = in { $count } weeks
away-months = in { $count } months
ago-days = { $count } days ago
ago-weeks = { $count } weeks ago
ago-months = { $count } months ago

## What is wrong with a filter
query-no-field = the filter has no field “{ $given }”
query-no-word = “{ $given }” is no value of { $field }:
query-no-time = “{ $given }” is no time that { $field }: knows
query-no-value = { $field }: has no value
query-open-quote = a quotation mark is not closed
query-nothing-to-negate = nothing follows “{ $given }” that could be left out
query-mean = did you mean { $guess }?
query-fields = the fields are { $fields }; put text with a colon between quotation marks
query-words = choose from { $words }
query-times = such as 2w, <2w, >2027-01-01, 2027-01, next-month, 2027-01..2027-03
query-values = such as { $example }
query-quote = put a second " where the text ends
query-negate = put a field or a word behind it, such as -state:dropped; quotation marks make it a word to look for

## What cannot be in the links between sessions
meeting-named = “{ $title }” of { $day }
meeting-untitled = the session of { $day }
gone-session = a session that is not here ({ $id })
gone-newer = a session that a newer version of handshake wrote ({ $file })
gone-broken = a session whose file is broken ({ $file })
gone-agreement = an agreement that its session does not have ({ $id })
trouble-follows-gone = { $session } follows { $gone }
trouble-follows-circle = { $session } follows itself, by way of others or not; it counts as the first
trouble-supersedes-gone = { $number } of { $session } takes the place of an agreement in { $gone }
trouble-supersedes-lost = { $number } of { $session } takes the place of { $gone }
trouble-supersedes-circle = { $number } of { $session } takes its own place, by way of others or not; it counts as the first version
trouble-judges-gone = { $session } judges an agreement in { $gone }
trouble-judges-lost = { $session } judges { $gone }
trouble-amends-gone = { $session } names a new version of { $number } that it does not have ({ $id }); the old one still counts
trouble-clash = { $number } of { $session } was taken further more than once: { $others }

## What changed in an agreement beside its sentence
also-kind = kind
also-sales-owner = owner of sales
also-marketing-owner = owner of marketing
also-sales-commits = what sales promises
also-marketing-commits = what marketing promises
also-measure = measure
also-due = date
also-if-missed = what happens when it is missed
also-segment = whom it is for

## Help
help-value-filter = FILTER
help-value-state = STATE
help-log = The decision log: every agreement in its latest version
help-log-filter = What to look for: words, "a phrase", point:funnel, -state:dropped, owner:NAME, due:<2w, review:overdue …
help-log-point = Only agreements of this point
help-log-state = Only those that are open, agreed, on-trial, proposed, done or dropped
help-log-owner = Only those that somebody with this in the name sees to
help-log-team = Only those of a team with this in its name
help-log-history = Show the whole history of each, sentence by sentence

## What the log prints
cli-log-empty = There are no agreements yet.
cli-log-unread = No agreement can be read.
cli-log-none = No agreement matches.
cli-log-born = since { $day }
cli-log-amended = amended { $count ->
    [one] once
   *[other] { $count } times
}
cli-log-first-step = first step
cli-log-review = review { $day } ({ $away })
cli-log-due = by { $day } ({ $away })
cli-log-owner = { $side }: { $name }
cli-log-made = proposed
cli-log-made-agreed = agreed
cli-log-made-on-trial = agreed on trial
cli-log-made-dropped = proposed and dropped
cli-log-made-as = { $number }, { $state }
cli-log-there = there: { $people }
cli-log-why = why: { $text }
cli-log-measured = measured: { $text }
cli-log-renewed = review again { $day }
cli-log-dropped = dropped
cli-log-amended-as = changed, now { $number }
cli-log-also = also changed: { $parts }
cli-broken-more = { $count ->
    [one] One more file cannot be read; handshake check shows it.
   *[other] { $count } more files cannot be read; handshake check shows them all.
}
cli-note = note: { $text }
cli-clash = Clash: { $text }.

## What is due
help-due = What is to be done or looked at: overdue, this week, later
help-due-filter = { help-log-filter }
help-due-point = { help-log-point }
help-due-state = { help-log-state }
help-due-owner = { help-log-owner }
help-due-team = { help-log-team }
help-due-check = End with status 1 when something is overdue
cli-due-none = Nothing is due.
cli-due-overdue = Overdue ({ $count })
cli-due-this-week = This week ({ $count })
cli-due-later = Later ({ $count })
cli-due-action = to do
cli-due-review = review
cli-due-parked = parked
cli-due-nobody = nobody

## Trends
help-trends = How a series goes: gaps, minutes, promises kept
help-trends-team = Only the series of a team with this in its name
help-trends-point = Only this point, by its id or a part of its title
help-trends-numbers = Tables of numbers in the place of bars
cli-no-series = there is no series “{ $given }”
cli-several-series = “{ $given }” may be several series
cli-trends-none = Nothing was rated, timed or judged yet.
cli-trends-gaps = Gap between the sides, 0 to 4
cli-trends-minutes = Minutes spent
cli-trends-promises = Promises kept
cli-trends-alike = both alike
cli-trends-marketing-surer = marketing is surer
cli-trends-sales-surer = sales is surer
cli-trends-same = as at first
cli-trends-closer = { $by } closer than at first
cli-trends-further = { $by } further apart than at first
cli-trends-share = { $kept } of { $all } kept ({ $percent } %)
cli-trends-partly = { $count } partly
cli-trends-not-kept = { $count } not
cli-trends-not-needed = { $count } no longer needed
cli-column-point = Point
cli-column-gap-before = Before the talk
cli-column-gap = Gap
cli-column-planned = Planned
cli-column-spent = Spent
cli-column-kept = Kept
cli-column-partly = Partly
cli-column-not-kept = Not kept
cli-column-not-needed = Not needed
cli-column-share = Share

## What changed since
help-value-since = SESSION|DAY
help-changes = What changed since a session or a day: new, amended, kept, dropped, gaps closed
help-changes-since = A session, whose series then counts, or a day or a length of time such as 3m, for every series
help-changes-filter = { help-log-filter }
help-changes-point = { help-log-point }
help-changes-state = { help-log-state }
help-changes-owner = { help-log-owner }
help-changes-team = { help-log-team }
cli-changes-since-day = Since { $day }
cli-changes-since-session = Since { $session }
cli-changes-none = Nothing changed.
cli-changes-new = New ({ $count })
cli-changes-amended = Amended ({ $count })
cli-changes-kept = Kept ({ $count })
cli-changes-partly = Partly kept ({ $count })
cli-changes-not-kept = Not kept ({ $count })
cli-changes-not-needed = No longer needed ({ $count })
cli-changes-dropped = Dropped ({ $count })
cli-changes-gaps = Gaps ({ $count })
cli-changes-gap-closed = { $point }: from { $before } to { $now }, closed
cli-changes-gap-opened = { $point }: from { $before } to { $now }, opened
cli-changes-gap-stayed = { $point }: from { $before } to { $now }

## Series
help-value-series = SERIES
help-value-new = NEW
help-series = List, rename, merge and split series: the sessions of one team
help-series-list = List the series, or the sessions of one
help-series-list-name = Only this series, with its sessions; a part of the name is enough
help-series-rename = Give every session of a series another team name
help-series-rename-name = The series, by its name or a part of it
help-series-rename-new = The new name
help-series-rename-write = Do it; otherwise only show what would change
help-series-merge = Make the sessions of one series part of another
help-series-merge-name = The series whose sessions change
help-series-merge-into = The series that takes them up
help-series-merge-write = { help-series-rename-write }
help-series-split = Make a session and those after it a series of their own
help-series-split-session = The first session of the new series
help-series-split-new = The name of the new series
help-series-split-write = { help-series-rename-write }
help-new-follows = A session of which this is the next: people, agenda, open agreements, parked items and worksheets come along
cli-series-empty = There are no sessions yet.
cli-column-sessions = Sessions
cli-column-first = First
cli-column-last = Last
cli-column-open = Open
cli-column-overdue = Overdue
cli-column-unread = Unreadable
cli-series-newer = newer: left alone
cli-series-broken = broken: left alone
cli-series-nothing = Nothing is left to change.
cli-series-would-change = { $count ->
    [one] One session would change:
   *[other] { $count } sessions would change:
}
cli-series-changed = { $count ->
    [one] One session was changed:
   *[other] { $count } sessions were changed:
}
cli-series-team = team { $old } becomes { $new }
cli-series-unfollow = no longer follows the session before it
cli-series-joins = The series { $name } is there already; they would become part of it.
cli-series-joined = They are part of the series { $name } now.
cli-nothing-written = Nothing is written yet; --write does it.
cli-series-taken = there is a series called { $name } already
cli-series-taken-hint = to make one of the two: handshake series merge
cli-series-same-name = the sessions before it have that name, so it would not be split off
cli-series-same-name-hint = choose another name
cli-series-same = both names mean the same series
cli-series-same-hint = handshake series list shows which there are
cli-series-first = this is the first session of its series, so nothing would be left of it
cli-series-first-hint = to give the whole series another name: handshake series rename
cli-series-unread = files of this series cannot be read, so nothing is changed: { $files }
cli-series-unread-hint = handshake check says what is wrong with them
cli-series-none-changed = nothing was changed
cli-series-some-changed = { $done } of { $all } sessions were changed, and every file is whole
cli-series-some-changed-hint = when the cause is gone, give the same command again: it does the rest

## Import
help-value-column = COLUMN
help-import = Bring old agreements along from a list or a table (CSV or Markdown)
help-import-file = The file; - for standard input
help-import-team = The team whose agreements they are
help-import-title = What the session is called that they stand in; otherwise “Earlier agreements”
help-import-date = The day of that session; otherwise the latest day in the file, otherwise today
help-import-agenda = The agenda with the points, by name or file; otherwise alignment
help-import-point = The point of agreements that name none
help-import-people = On which side somebody is who is named without: "Ana=sales"; once per person
help-import-skip = Columns to leave out, by their names, with commas
help-import-write = Make the session; otherwise only show what would be made
cli-import-title = Earlier agreements
cli-import-head = { $count ->
    [one] One agreement of { $team }, { $day }
   *[other] { $count } agreements of { $team }, { $day }
}
cli-import-at-line = line { $line }
cli-import-people = People: { $people }
cli-import-left-out = { $count ->
    [one] Left out, since it stands in no list or table: line { $lines }
   *[other] Left out, since they stand in no list or table: lines { $lines }
}
cli-import-faults = { $count ->
    [one] { $file } cannot be imported because of one line; nothing was made
   *[other] { $file } cannot be imported because of { $count } things; nothing was made
}
cli-import-line = line { $line }: { $what }
cli-import-input = standard input could not be read: { $why }
cli-import-nothing = there is no agreement in it
cli-import-nothing-hint = bring a table whose first row names the columns, or a list with an agreement on each line
cli-import-no-text-column = no column holds the agreements
cli-import-no-column = “{ $given }” is no column that I know
cli-import-column-twice = “{ $given }” means the same as a column before it
cli-import-too-many = there are more cells than columns
cli-import-no-text = the agreement is empty
cli-import-no-point = it is not said to which point it belongs
cli-import-no-kind = “{ $given }” is no definition, rule or action
cli-import-no-state = “{ $given }” is no state of an agreement
cli-import-no-amount = “{ $given }” is no number with a unit
cli-import-no-answer = “{ $given }” is neither yes nor no
cli-import-no-side = it is not said on which side “{ $given }” is
cli-import-columns-hint = the columns are { $columns }; --skip leaves out those that you name
cli-import-point-hint = name the point in a column or a heading, or for all of them with --point
cli-import-side-hint = say it with --person "Ana=sales", in a column, or with columns sales and marketing
cli-import-cells-hint = put a text that holds the sign between cells in quotation marks
cli-import-hint = correct the file and try again
cli-import-again = all of it is in { $session } already; nothing was made
cli-import-again-hint = handshake log shows it; another --team makes it another team's
