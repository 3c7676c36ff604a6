# Wat de schermen zeggen.

## Overal
foot-all = alle toetsen
window-too-small = Maak dit venster groter: minstens { $columns }×{ $rows }. Er gaat niets verloren.
session-untitled = (nog geen naam)
side-both = beide

head-saving = bewaren
head-saved = bewaard { $time }
head-not-saved = niet bewaard
head-read-only = alleen lezen

notice-read-only = Je leest mee: iemand anders schrijft in deze sessie.
notice-closed = Deze sessie is afgesloten. Met o, dan c en dan r heropen je haar.
notice-reopened = De sessie is weer open.
notice-undone = Ongedaan gemaakt: { $deed }.
notice-redone = Opnieuw gedaan: { $deed }.
notice-nothing-to-redo = Er is niets meer om opnieuw te doen.
notice-nothing-to-undo = Er is niets meer om terug te draaien.
notice-paste-nowhere = Hier staat geen tekstveld open; er is niets geplakt.
notice-quit-with-q = Druk op q om te stoppen.
notice-conflict =
    Iemand anders heeft het bestand van deze sessie gewijzigd terwijl het hier openstond. Beide versies zijn bewaard. De andere staat in:
    { $path }

    In de lijst met sessies staat ze gemarkeerd: Enter toont daar beide naast elkaar en voegt ze samen.
notice-held = Open op { $host } sinds { $since } (proces { $process }). Je kunt meelezen.
notice-unguarded = Deze map kan geen tweede schrijver weren: open de sessie maar op één plek.
notice-read-only-why = Je kunt deze sessie lezen, niet wijzigen: { $why }
notice-disk-is-slow = De schijf heeft nog niet geantwoord.
notice-draft-kept = Dit werd getypt toen de sessie het laatst openstond.
notice-many-first-steps = Meer dan { $most } eerste stappen: wie alles begint, maakt weinig af. Jullie keus.

dialog-foot = Esc sluit
dialog-unsaved = De laatste woorden staan nog niet op de schijf.
dialog-unsaved-quit = Zolang het programma draait, wordt het opnieuw geprobeerd. Met Esc blijf je hier. Met Q (hoofdletter) stop je toch, en gaan de laatste woorden verloren.
dialog-unsaved-stay = Zolang de sessie openstaat, wordt het opnieuw geprobeerd. Daarom blijft ze open.

panic-saved = Er ging iets mis in handshake en het moest stoppen. Alles wat getypt is, staat in { $path }. Start handshake opnieuw om verder te gaan.
panic-nothing-open = Er ging iets mis in handshake en het moest stoppen. Er stond geen sessie open.

hints-purpose = Doel
hints-opening = Om te openen
hints-rescue = Als het stokt
hints-form = Werkvorm
hints-all = Voor iedereen
hints-sales = Voor sales
hints-marketing = Voor marketing

## Sessies
home-practice = oefensessies
home-reading = Sessies zoeken…
home-empty = Sales en marketing aan één tafel: zeven punten, en wat jullie daarover afspreken.
home-empty-key = Druk op Enter om je eerste sessie voor te bereiden.
home-empty-demo = Of druk op d om te oefenen met een verzonnen team.
home-points = { $settled } van { $points }
home-open = open
home-closed = gesloten
home-agreements = { $count ->
    [one] { $count } afspraak
   *[other] { $count } afspraken
}
home-broken = { $count ->
    [one] Eén bestand is niet te lezen en blijft zoals het is: { $name }. Wat eraan scheelt: handshake check
   *[other] { $count } bestanden zijn niet te lezen en blijven zoals ze zijn. Wat eraan scheelt: handshake check
}

## Voorbereiden
prepare-heading = Sessie voorbereiden
prepare-plan = { $points ->
    [one] { $points } punt
   *[other] { $points } punten
} · { $length } · klaar { $end }
prepare-team = Team
prepare-title = Titel
prepare-date = Datum
prepare-language = Taal
prepare-agenda = Agenda
prepare-people = Deelnemers
prepare-points = Punten
prepare-time = Tijd
prepare-begin = Beginnen
prepare-begin-how = Is iedereen er? Met Enter begint de sessie.
prepare-no-team = Van wie is de bijeenkomst? Typ de naam van het team.
prepare-no-points = Er staat geen punt aan. Kies er minstens één met de spatiebalk.

## Een punt
point-of = { $place } van { $count }

## Overzicht
overview-title = Wat we hebben afgesproken
overview-count = { $agreements ->
    [one] { $agreements } afspraak
   *[other] { $agreements } afspraken
} · { $settled } van { $points } punten afgerond
overview-not-today = niet meer op de agenda van vandaag
overview-parked = Parkeerplaats

## Wat Enter nu doet
enter-open = openen
enter-first-session = nieuwe sessie
enter-next = volgende regel
enter-begin = beginnen
enter-rate = verder met stemmen
enter-discuss = verder met bespreken
enter-agree = verder met afspreken
enter-settled = afgerond, verder met { $next }
enter-parked = parkeren, verder met { $next }
enter-closing = afsluiten
enter-jump = naar het punt
enter-home = naar de sessies
enter-add = toevoegen
enter-keep = vastleggen
enter-skip = overslaan

## Vragen
ask-team = Team
ask-title = Titel
ask-date = Datum
ask-time = Tijd
ask-new-person = Wie zit er aan tafel?
ask-person = Wijzig deze regel of maak hem leeg

ask-too-long = Dat worden { $characters } tekens; in een veld passen er { $most }. Er is niets geplakt.
ask-no-day = “{ $text }” is geen dag. Probeer: morgen, 3 dec, week 48.
ask-past-day = { $day } is al voorbij. Is dat de bedoeling, druk dan nog eens op Enter.
ask-no-time = “{ $text }” is geen tijd. Probeer: 3 uur 30, 13:00-16:30.
ask-person-no-name = Er staat wel een kant, maar geen naam.
ask-person-no-side = Aan welke kant? Eindig met s (sales), m (marketing), d (directie) of o (overig).

hint-choice = ← → kiezen, of de eerste letter
hint-day = morgen · vrijdag · 3 dec · over 2 weken · week 48
hint-time = 3 uur 30 · 210 · 13:00-16:30
hint-person = Ana, verkoper, s · s sales, m marketing, d directie, o overig
