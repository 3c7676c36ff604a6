# The decision log, what is due, and the list of sessions.

## What keys do
act-home-log = log
act-home-due = due
act-home-trends = trends
act-log = Decision log
act-log-open = how it came to be
act-log-complete = complete
act-log-complete-back = complete, the other way
act-history = History of an agreement
act-history-open = open the session there
act-due = What is due
act-due-open = open the session there

enter-log-history = history
enter-log-session = open the session
enter-due = open it

## The filter
filter-tab = Tab
filter-guess = Did you mean { $guess }? Tab puts it there.
filter-less = A shorter filter finds more.
log-hint = Type words, or point:funnel  owner:ana  state:open  due:<2w  -state:dropped

## The decision log
log-title = Decision log
log-count = { $found } of { $all }
log-empty = Nothing was agreed yet.
log-none = No agreement is like that.
log-clash = clash
log-due = by { $day }
log-review = review { $day }
log-since = since { $day }

## The history of an agreement
log-amended = amended
log-also = also changed: { $parts }
log-why = why: { $text }
log-there = there: { $people }
log-measured = measured { $value }
log-renewed = renewed, to be looked at again on { $day }

## What is due
due-title = What is due
due-count = { $count } due
due-nothing = Nothing is due.
due-none = Nothing that is due is like that.
due-overdue = { $count } overdue
due-this-week = { $count } this week
due-later = { $count } later
due-do = to do
due-look = review
due-parked = parked

## The list of sessions
home-overdue = { $count } overdue
home-next = next { $day }
notice-session-gone = The file of that session is no longer in this folder.
