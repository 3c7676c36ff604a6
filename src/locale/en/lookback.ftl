# Looking back at what earlier meetings agreed.

deed-look-back = verdict on an earlier agreement

## What keys do
act-home-follow = follow up
act-lookback = Look back
act-lookback-again = look back
act-lookback-verdict = verdict
act-lookback-kept = kept
act-lookback-partly = partly
act-lookback-not-kept = not kept
act-lookback-no-longer-needed = no longer needed
act-lookback-measured = measured
act-lookback-why = why
act-lookback-renew = renew
act-lookback-amend = amend
act-lookback-drop = drop
act-lookback-skip = skip the rest
act-lookback-later = next agreement
act-lookback-earlier = previous agreement
key-lookback-verdicts = 1-4

enter-lookback-one = look at it
enter-lookback-next = next
enter-lookback-sequel = what now
enter-lookback-return = back to the meeting
enter-lookback-on = on to { $point }

## The list
lookback-title = look back
time-look-back = Looking back
lookback-reading = Reading the earlier sessions…
lookback-nothing = No earlier agreement is open.
lookback-waiting = { $count ->
    [one] One earlier agreement waits. Was it kept?
   *[other] { $count } earlier agreements wait. Were they kept?
}
lookback-so-far = { $kept } kept · { $partly } partly · { $not-kept } not kept{ $waiting ->
    [0] {""}
   *[other] {" "}· { $waiting } still to look at
}
lookback-review-due = review due
lookback-open-action = open action
lookback-rest = still holds
lookback-on = On with the meeting
lookback-gone = An earlier session is not in this folder: what it agreed cannot be shown.
lookback-newer = { $name } is of a newer version of handshake: what it agreed cannot be shown.
lookback-broken = { $name } cannot be read: what it agreed cannot be shown.

## One agreement
lookback-since = since { $day }
lookback-since-session = since { $day }, { $session }
lookback-due = Due
lookback-review = Review
lookback-who = Owners
lookback-nobody = nobody
lookback-measure = Measure
lookback-from = was
lookback-now = now
lookback-to = aim
lookback-was = was { $amount }
lookback-aim = aim { $amount }
lookback-way = { $percent } % of the way
lookback-before = Before
lookback-looked-at = looked at
lookback-kept = Kept?
lookback-why = Why
lookback-then = Then
lookback-renewed = renewed: look again on { $day }
lookback-amended = amended, now { $number }:
lookback-dropped = dropped
lookback-not-here = The session that agreed this is not in this folder.

## What is asked
lookback-renew = renew
lookback-amend = amend
lookback-drop = drop
ask-lookback-measured = What is it now?
ask-lookback-measured-what = { $what }: what is it now?
ask-lookback-why = Why?
ask-lookback-renew = When do we look at it again?
ask-lookback-amend = The new version
ask-lookback-sequel = What now?
hint-lookback-amend = It becomes an agreement of today, in the place of the old one.

notice-lookback-dropped = Dropped. Press u to take that back.
notice-lookback-reading = The earlier sessions are still being read. Press Enter again in a moment.
notice-lookback-gone = The session that agreed this is not in this folder.
notice-lookback-waits = { $count ->
    [one] One earlier agreement waits for a verdict. Press L to look back.
   *[other] { $count } earlier agreements wait for a verdict. Press L to look back.
}

report-draft-look-back = about an earlier agreement: { $sentence }

## Preparing a follow-up
lookback-follows = Follows { $session }, { $day }
lookback-follows-unknown = Follows a session that is not in this folder
lookback-carries-agreements = { $count ->
    [one] { $count } agreement to look at
   *[other] { $count } agreements to look at
}
lookback-carries-parked = { $count } parked

## An agreement and its other versions
lookback-instead-of = instead of
lookback-later-on = later
lookback-later-amended = amended, now { $number }: { $sentence }
