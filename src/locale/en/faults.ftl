# What can go wrong with files: what happened, and in `…-hint` what to do next. The line and the place in it are shown with
# each `broken-…` and `flaw-…`, so the sentences need not repeat them.

## Where files stand
fault-no-home = I cannot find your home folder, so I do not know where to keep sessions.
fault-no-home-hint = Say where with --data FOLDER, or set HANDSHAKE_DATA.

## Reading
fault-read-forbidden = You may not read { $path }.
fault-read-forbidden-hint = Ask whoever it belongs to for leave to read it, or name another folder with --data FOLDER.
fault-read-gone = { $path } does not exist.
fault-read-not-a-folder = { $path } cannot be read: it, or something on the way to it, is a file and not a folder.
fault-read-circle = { $path } cannot be read: it is a link that leads to itself.
fault-read-dangling = { $path } cannot be read: a link on the way there leads to something that is not there.
fault-dangling-hint = If it leads to a disk or a network folder, connect that first; or name another folder with --data FOLDER.
fault-read-folder-hint = Look what stands there, or name another folder with --data FOLDER.
fault-read-other = { $path } could not be read: { $why }.
fault-not-a-file = { $path } is not a file but a folder, a pipe or a device.
fault-too-large = { $path } is too large to be a session: { $megabytes } MB.
fault-not-a-session-hint = Move it out of the folder; I leave it as it is.
fault-empty = { $path } is empty.
fault-empty-hint = If a session was in it, restore it from a backup; nothing of it is left here.
fault-newer = { $path } was written by a newer version of handshake (format { $format }; this one reads up to { $known }).
fault-newer-hint = Install the newest version to open it. The file is left as it is.

## Writing
fault-write-full = The disk is full: { $path } could not be saved.
fault-write-full-hint = Make room on the disk. I keep trying, and nothing is lost as long as this window stays open.
notice-disk-full = The disk is full: make room on it. Nothing is lost while this stays open.
fault-write-too-large = { $path } could not be saved: the system does not allow a file of that size.
fault-write-read-only = { $path } could not be saved: the disk can only be read.
fault-write-forbidden = You may not write { $path }.
fault-write-gone = { $path } could not be saved: its folder is gone.
fault-write-not-a-folder = { $path } could not be saved: something on the way to it is a file, not a folder.
fault-write-circle = { $path } could not be saved: its folder is a link that leads to itself.
fault-write-dangling = { $path } could not be saved: a link on the way there leads to something that is not there.
fault-write-other = { $path } could not be saved: { $why }.
fault-write-hint = Choose another folder with --data FOLDER, or have this one opened for writing. What was in the file is unharmed.
fault-exists = { $path } already exists.
fault-exists-hint = It is left as it is. Choose another name, or move it first.

## Somebody else
fault-held = { $path } is open in another window (process { $process }, computer { $host }).
fault-not-ours = This session is only looked at, so nothing of it is saved.
fault-held-hint = Close it there first. You may look on here in the meantime.

## Choosing
fault-no-such-session = There is no session “{ $words }”.
fault-no-such-session-hint = See which there are with: handshake list
fault-several = “{ $words }” may be any of these: { $found }.
fault-several-hint = Say more of the name, or give the file name.
fault-no-such-agenda = There is no agenda “{ $name }”.
fault-no-such-agenda-hint = There are: { $known }. A file of your own is given by its path.

## A text that cannot be read
broken-no-format = This does not begin like a file of handshake.
broken-no-format-hint = Such a file begins with ( and then, before anything else, format: 1,
broken-format = There is no such format.
broken-ends = The file breaks off in the middle.
broken-ends-hint = The end is missing. Restore it from a backup, or add what is missing if you know it.
broken-not-text = From here on this is not text (UTF-8).
broken-not-text-hint = Save it as UTF-8 if it was made with another editor; otherwise restore it from a backup.
broken-open-text = A text begins here that never ends.
broken-quote-hint = Look whether a quote, a comma or a bracket is missing here or just before.
broken-text = A text between quotes should stand here.
broken-text-hint = Put quotes around it: "like this".
broken-number = A whole number should stand here, such as 30.
broken-yes-no = true or false should stand here.
broken-comma = A comma is missing here.
broken-colon = A colon is missing here, between a name and its value.
broken-list = A list should stand here: [ … ].
broken-list-end = This list is not closed: a ] is missing.
broken-group = A group between brackets should stand here: ( … ).
broken-group-end = This group is not closed: a ) is missing.
broken-more = The file should end here, but it goes on.
broken-more-hint = Look whether a bracket was closed too early.
broken-escape = After a backslash, this cannot stand here.
broken-escape-hint = Write \\ for a backslash, and \" for a quote within a text.
broken-comment = A remark begins with /* but never ends.
broken-deep = Brackets within brackets go too deep here.
broken-name = The name of a field should stand here.
broken-unknown-field = There is no field “{ $word }” here.
broken-unknown-word = “{ $word }” cannot stand here.
broken-guess-hint = Did you mean { $guess }?
broken-known-hint = What may stand here: { $known }.
broken-missing = The field “{ $word }” is missing in the group that ends here.
broken-missing-hint = Add it: { $word }: …
broken-twice = The field “{ $word }” stands here for the second time.
broken-twice-hint = Keep one of the two.
broken-other = This cannot be read here: { $why }.

## An agenda or session that does not make sense
flaw-no-points = This agenda has no points.
flaw-no-points-hint = Add at least one. handshake agenda new shows how a point is written.
flaw-blank = This text is empty: “{ $word }”.
flaw-blank-hint = Write something here; the room will miss it.
flaw-id = “{ $word }” cannot be an id.
flaw-id-hint = Use small letters a-z, digits and dashes, 40 at most.
flaw-twice = “{ $word }” is used twice.
flaw-twice-hint = Give one of the two another id.
flaw-long = This short title has { $length } characters; there is room for { $most }.
flaw-long-hint = Shorten it; the full title stays as it is.
flaw-long-question = This question has { $length } characters; there is room for { $most }.
flaw-long-question-hint = Shorten it: the room reads it in large letters.
flaw-minutes = A point cannot take { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
  }.
flaw-minutes-hint = Choose { $least } to { $most } minutes.
flaw-frame = Opening and closing cannot take { $minutes } minutes.
flaw-frame-hint = Choose { $most } minutes at most.
flaw-review = There is no such time for looking back.
flaw-review-hint = Write Weeks(6) or Months(3), with a number from 1 to 120.
flaw-choice = A choice needs at least two answers.
flaw-choice-hint = Write Choice(["yes", "no"]), or make it Text.
flaw-cells = The example has { $cells ->
    [one] one cell
   *[other] { $cells } cells
  }, but the worksheet has { $columns ->
    [one] one column
   *[other] { $columns } columns
  }.
flaw-cells-hint = Give the example one text for each column, in the same order.
flaw-example = The column cannot hold this example: “{ $word }”.
flaw-example-hint = A Score is 1 to 5, a Choice one of its answers, a Date is written 2027-03-01; or leave it empty.
flaw-score = { $score } is not on the scale.
flaw-score-hint = Write a number from 1 to 5.
flaw-no-such-point = There is no point “{ $word }” in this session.
flaw-no-such-agreement = There is no agreement “{ $word }” in this session.
