# Time: boxes, the break, the end, the timers of a form.

act-timer = timer
act-timer-title = The time in large digits
act-timer-on = back to the talk; ends a break
act-timer-close = close
act-timer-break = break
act-extend = more minutes
act-divide = spread what is left over the points to come
act-forms = form timers
act-forms-title = Form timers
act-forms-next = on to the next stage
act-forms-back = stage before
act-forms-again = from its beginning
act-forms-bell = bell on or off

head-ends = ends { $time }
head-ends-late = ends { $time }, { $minutes } min late
head-break = break since { $since }, ends { $time }

point-time = { $time } of { $minutes } min
point-time-over = { $time } over { $minutes } min

time-opening = Opening
time-closing = Closing
time-not-running = The clock starts when the meeting begins, and stops when it is closed.
time-minutes = { $minutes } min
time-spent = { $time } spent
time-planned = { $minutes } min planned
time-cut = cut to { $minutes } min
time-added = { $minutes } min added
time-left = left
time-over = over
time-extension = Thumbs up for { $minutes } more { $minutes ->
    [one] minute
   *[other] minutes
}? Then press +.
time-no-extension = Extended three times: settle it, or park it and go on.
time-break = Break since { $time }
time-break-end = If we go on now, we end at { $end }. Next: { $next }.

notice-extended = { $minutes ->
    [one] One more minute.
   *[other] { $minutes } more minutes.
} u takes it back.
notice-extended-enough = Extended three times already. Settle it, or park it and go on.
notice-nothing-to-extend = Only a point that the group is at can get more minutes.
notice-divided = { $points ->
    [one] What is left goes to the point to come.
   *[other] What is left is spread over { $points } points.
} u takes that back.
notice-nothing-to-divide = Nothing to spread: the meeting ends as planned, or no point is left to cut.
notice-no-form = The agenda has no form with times for this point.
notice-bell-on = The bell rings at the end of a stage.
notice-bell-off = The bell is off.

offer-divide = { $points ->
    [one] { $late } min behind: D cuts the point to come.
   *[other] { $late } min behind: D spreads the rest over { $points } points.
}
offer-too-little = { $minutes } min left for { $points ->
    [one] the last point: end later, or skip it.
   *[other] { $points } points: skip some, or end later.
}

forms-stage = stage { $place } of { $count }
forms-next = next: { $group }, { $time }
forms-last = This is the last stage.
forms-length = { $minutes } min { $seconds } s

enter-back = back to the talk
enter-break-over = the break is over
enter-stage = on: { $group }

deed-time = time plan
