# The command line: help, misuse, and what the commands print.

cli-about = Puts sales and marketing at one table, walks seven points, and writes down what they agree
cli-after-help =
    Without a command the home screen opens.

    SESSION is an id, the beginning of one, a part of a title or team that only one session has, last, or a path.
    DAY is typed as you say it: 3 dec, tomorrow, next week friday, week 48, 2026-12-03.

    Exit status: 0 done, 1 failed, or check or due --check found something, 2 wrong use,
    3 no such session or series, 4 open elsewhere: only read, nothing changed.
cli-heading-usage = Usage
cli-heading-commands = Commands
cli-heading-arguments = Arguments
cli-heading-options = Options
cli-heading-everywhere = Options of every command
help-value-options = [OPTIONS]
help-value-command = COMMAND
help-value-folder = FOLDER
help-value-language = LANGUAGE
help-value-name = NAME
help-value-session = SESSION
help-value-title = TITLE
help-value-day = DAY
help-value-time = TIME
help-value-agenda = AGENDA
help-value-point = POINT
help-value-person = PERSON
help-value-file = FILE
help-value-format = FORMAT
help-value-shell = SHELL

help-data = Folder that holds the sessions; otherwise HANDSHAKE_DATA, otherwise the usual place of this system
help-config = Folder with the configuration and your own agendas; otherwise HANDSHAKE_CONFIG, otherwise the usual place
help-lang = Language of everything the program says: en or nl; otherwise the configuration, otherwise the system
help-theme = Colours of the screens: dark, light, contrast or mono
help-json = Print one JSON document with stable names
help-help = Show this help
help-version = Show the version

help-open = Open a session and go on where the group stopped
help-open-session = The session; the newest when left out
help-open-read_only = Only look: nothing can be changed
help-new = Prepare a new session; with --team or --follows it is made at once, without a screen
help-new-team = The team whose meeting it is
help-new-title = What the session is called; otherwise the title of the agenda
help-new-date = The day of the meeting; otherwise today
help-new-time = Start and length: 13:30 3h, 9:00-12:30, 90 min
help-new-agenda = An agenda's name or file; otherwise alignment
help-new-points = Today's points in their order, with commas: funnel,crm; otherwise all
help-new-people = Somebody at the table: "Ana=sales" or "Ana, account manager=sales"; once per person
help-demo = Practise with three sessions of an invented team, apart from your own
help-list = List the sessions, newest first
help-list-filter = Which sessions: words in team, title, day or names; team:NAME, who:NAME, date:3m; or what an agreement in them is like: state:open, owner:NAME, review:overdue …
help-list-team = Only sessions of a team with this in its name
help-list-since = Only sessions on or after this day
help-list-until = Only sessions on or before this day
help-show = Print a session: what was said and what was agreed
help-show-session = The session
help-show-point = Only this point, by its id, number or title
help-map = Print the way from first contact to loyal customer, with each point at its place
help-map-session = The session
help-check = Check whether files are sound; of a session by name also what is worth a look
help-check-files = The sessions or files; otherwise every session and each of your own agendas
help-agenda = List, show, begin and check agendas
help-agenda-list = List the agendas
help-agenda-show = Print an agenda
help-agenda-show-agenda = An agenda's name or file
help-agenda-new = Write a starter with explanations, to make into an agenda of your own
help-agenda-new-file = The new file; - for standard output; otherwise my-agenda.ron in your own agendas
help-agenda-check = Check whether agenda files are sound
help-agenda-check-files = The files; otherwise each of your own agendas
help-export = Write the report of a session
help-export-session = The session
help-export-format = md or json
help-export-output = The new file; - for standard output, which is also the default
help-export-force = Replace the file when it exists
help-completions = Print what makes a shell complete this command line
help-completions-shell = bash, elvish, fish, powershell or zsh
help-keys = Print the key table of the screens
help-man = Print the manual page

cli-misuse-option = there is no option { $given }
cli-misuse-word = “{ $given }” is one word too many
cli-misuse-command = there is no command “{ $given }”
cli-misuse-value = “{ $given }” is no value for { $option }
cli-misuse-no-value = { $option } needs a value
cli-misuse-needless = { $option } takes no value
cli-misuse-twice = { $option } can be given only once
cli-misuse-conflict = { $option } and { $other } do not go together
cli-misuse-missing = { $option } is missing
cli-misuse-no-command = a command is missing after { $given }
cli-misuse-encoding = the command line is not valid Unicode
cli-misuse-other = this command line cannot be read
cli-mean = did you mean { $guess }?
cli-choose = choose one of: { $choices }
cli-see-help = { $command } --help shows what is possible

# What the commands print
cli-output-failed = what was printed could not be written: { $why }
cli-no-terminal = the screens need a terminal, and this is none
cli-no-terminal-hint = handshake list, show and export print without one; handshake new --team NAME makes a session
cli-dumb-terminal = the screens need a terminal that can place a cursor, and TERM says that this one cannot (dumb)
cli-column-date = Date
cli-column-team = Team
cli-column-title = Title
cli-column-settled = Settled
cli-column-agreements = Agreements
cli-column-state = State
cli-column-session = Session
cli-column-agenda = Agenda
cli-column-language = Language
cli-column-points = Points
cli-column-length = Length
cli-column-file = File
cli-settled-of = { $settled } of { $points }
cli-closed = closed
cli-copy = (copy)
cli-closed-on = closed on { $day }
cli-open-still = open
cli-list-empty = There are no sessions yet in { $folder }. handshake opens the screen to make the first; handshake demo shows three.
cli-list-unread = Nothing in { $folder } can be read as a session.
cli-list-none = No session matches.
cli-people = At the table
cli-spent = { $spent } of { $planned } min
cli-rating = Round { $number }: sales { $sales }, marketing { $marketing }, gap { $gap }
cli-owner-sales = sales: { $value }
cli-owner-marketing = marketing: { $value }
cli-due = done by { $value }
cli-review = review { $value }
cli-needs-management = needs management
cli-draft = Typed but not entered
cli-parked = Parking lot
cli-first-steps = First steps
cli-next-meeting = Next meeting: { $day }
cli-statement = To rate from 1 to 5: { $text }
cli-review-weeks = { $count ->
    [one] Looked at again after a week
   *[other] Looked at again after { $count } weeks
}
cli-review-months = { $count ->
    [one] Looked at again after a month
   *[other] Looked at again after { $count } months
}
cli-check-sound = { $count ->
    [0] Nothing to check: there are no sessions and no agendas of your own yet.
    [one] One file checked, and it is sound.
   *[other] { $count } files checked, and all are sound.
}
cli-check-found = { $found ->
    [one] One of { $count } files is not sound.
   *[other] { $found } of { $count } files are not sound.
}

cli-no-day = “{ $given }” is no day that I know
cli-no-day-hint = type it as you say it: tomorrow, friday, next week tuesday, 3 dec, week 48, 2026-12-03
cli-no-time = “{ $given }” is no time that I know
cli-no-time-hint = give a start, a length, or both: 13:30, 3h, 90 min, 13:30 3h, 9:00-12:30
cli-no-point = there is no point “{ $given }”
cli-point-twice = the point “{ $given }” is named twice
cli-point-twice-hint = name each point once, in the order in which they are walked
cli-no-format = there is no report in the form “{ $given }”
cli-name-empty = { $option } is empty
cli-name-control = { $option } holds a character that cannot be shown: { $given }
cli-name-hint = use letters, figures, spaces and signs that can be read
cli-person-no-name = “{ $given }” has a side but no name
cli-person-no-side = “{ $given }” does not end in a side
cli-person-hint = name, perhaps a function, and sales, marketing, management or other: "Ana, account manager=sales"
cli-no-config = this system has no folder for configuration
cli-no-config-hint = name the file, or a folder with --config
cli-man-name = name
cli-man-synopsis = synopsis
cli-man-notes = notes
