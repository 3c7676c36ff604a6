# How a series goes.

## What keys do
act-trends = Trends
act-trends-on = on to what comes next
act-trends-next-view = next view
act-trends-previous-view = previous view
act-trends-next-series = other team
act-trends-previous-series = the team before
act-trends-since = changed since another session

enter-trends-gaps = gaps
enter-trends-minutes = minutes
enter-trends-promises = promises
enter-trends-changes = what changed

## What is shown
trends-title = Trends
trends-sessions = { $count ->
    [one] one session, { $first }
   *[other] { $count } sessions, { $first } – { $last }
}
trends-gaps = gaps
trends-minutes = minutes
trends-promises = promises kept
trends-changes = what changed

trends-no-gaps = No point was rated yet.
trends-no-minutes = Nobody kept the time yet.
trends-no-promises = No meeting has looked back yet.
trends-sales-surer = sales is surer
trends-marketing-surer = marketing is surer
trends-scale = the gap, from 0 to 4
trends-same = as at first
trends-closer = { $by } closer
trends-further = ! { $by } further apart
trends-on-time = on time
trends-over = { $minutes } min over plan
trends-under = { $minutes } min under plan
trends-minutes-how = minutes spent / planned; ! ran over

trends-share = { $kept } of { $all } kept ({ $percent } %)
trends-partly = { $count } partly
trends-not-kept = { $count } not kept
trends-not-needed = { $count } no longer needed

## What changed
trends-one-session = There is one session so far: nothing to compare with.
trends-since = Since { $session }
trends-nothing-changed = Nothing changed.
trends-new = New ({ $count })
trends-amended = Amended ({ $count })
trends-were-kept = Kept ({ $count })
trends-were-partly = Partly kept ({ $count })
trends-were-not-kept = Not kept ({ $count })
trends-were-not-needed = No longer needed ({ $count })
trends-dropped = Dropped ({ $count })
trends-gap-changes = Gaps ({ $count })
trends-gap-closed = { $point }: from { $before } to { $now }, closed
trends-gap-opened = ! { $point }: from { $before } to { $now }, opened
trends-gap-stayed = { $point }: from { $before } to { $now }
