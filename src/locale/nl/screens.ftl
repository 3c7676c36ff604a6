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
notice-nothing-to-undo = Er is niets meer om terug te draaien.
notice-paste-nowhere = Hier staat geen tekstveld open; er is niets geplakt.
notice-quit-with-q = Druk op q om te stoppen.
notice-conflict =
    Iemand anders heeft het bestand van deze sessie gewijzigd terwijl het hier openstond. Beide versies zijn bewaard. De andere staat in:
    { $path }
notice-held = Open op { $host } sinds { $since } (proces { $process }). Je kunt meelezen.
notice-unguarded = Deze map kan geen tweede schrijver weren: open de sessie maar op één plek.
notice-read-only-why = Je kunt deze sessie lezen, niet wijzigen: { $why }
notice-disk-is-slow = De schijf heeft nog niet geantwoord.
notice-draft-kept = Dit werd getypt toen de sessie het laatst openstond.
notice-many-first-steps = Meer dan { $most } eerste stappen: wie alles begint, maakt weinig af. Jullie keus.
notice-no-agreement = Hier is nog geen afspraak. Druk op a om er een te maken.
notice-note-removed = Notitie weggehaald. Met u komt ze terug.

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
    [one] Eén bestand is niet te lezen en blijft zoals het is: { $name }. Zie: handshake check
   *[other] { $count } bestanden zijn niet te lezen en blijven zoals ze zijn, waaronder { $name }. Zie: handshake check
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
prepare-begin-how = Zit iedereen aan tafel? Met Enter begint de sessie.
prepare-no-team = Van wie is de bijeenkomst? Typ de naam van het team.
prepare-no-points = Er staat geen punt aan. Kies er minstens één met de spatiebalk.

## Een punt
point-of = { $place } van { $count }

discuss-sales = Sales zegt
discuss-both = Beide
discuss-marketing = Marketing zegt
discuss-above = { $count } hierboven

agree-starters = Hier is nog niets afgesproken. Begin met a; met ↓ vul je een van deze beginzinnen in:
agree-state = stand
agree-sales-owner = eigenaar sales
agree-marketing-owner = eigenaar marketing
agree-due = klaar op
agree-review = terugblik
agree-reason = waarom
agree-reservations = bedenkingen
agree-first-step = eerste stap
agree-needs-management = management nodig

## Overzicht
overview-title = Wat we hebben afgesproken
overview-count = { $agreements ->
    [one] { $agreements } afspraak
   *[other] { $agreements } afspraken
} · { $settled } van { $points } punten afgerond
overview-not-today = niet meer op de agenda van vandaag
overview-parked = Parkeerplaats

## Afsluiten
close-first-steps = eerste stappen
close-parked = parkeerplaats
close-next = volgende bijeenkomst
close-ready = afsluiten
close-choose = Lees het terug en kies de eerste stappen: { $picked } van hooguit { $most }.
close-nothing-agreed = In deze sessie is niets afgesproken.
close-nothing-parked = De parkeerplaats is leeg.
close-parked-how = Elk onderwerp krijgt een eigenaar (e) of vervalt (x).
close-next-question = Wanneer komen we weer bij elkaar?
close-no-next = nog niet bepaald
close-next-is = Volgende bijeenkomst: { $day }
close-ready-question = Is alles gezegd? Met Enter sluit je de sessie af.
close-first-steps-title = Eerste stappen
close-drafts = Getypt, maar niet ingevoerd:
close-done = Afgesloten op { $day }. Dank jullie wel.
close-file = De sessie staat in dit bestand:
parked-open = nog van niemand
parked-dropped = vervallen

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
enter-parking = verder met de parkeerplaats
enter-next-meeting = verder met de volgende bijeenkomst
enter-ready = verder met afsluiten
enter-close = de sessie afsluiten
enter-home = naar de sessies
enter-add = toevoegen
enter-keep = vastleggen
enter-skip = overslaan
enter-notes-done = klaar met notities

## Vragen
ask-team = Team
ask-title = Titel
ask-date = Datum
ask-time = Tijd
ask-new-person = Wie zit er aan tafel?
ask-person = Wijzig deze regel of maak hem leeg
ask-note = Wijzig deze notitie
ask-new-agreement = Nieuwe afspraak · { $kind }
ask-agreement-text = { $number } · de afspraak in één zin
ask-sales-owner = { $number } · wie van sales zorgt ervoor?
ask-marketing-owner = { $number } · wie van marketing zorgt ervoor?
ask-due = { $number } · wanneer is het klaar?
ask-review = { $number } · wanneer kijken we hierop terug?
ask-reason = { $number } · waarom spreken we dit af?
ask-reservations = { $number } · wie heeft nog bedenkingen, en wat zou die wegnemen?
ask-kind = { $number } · wat voor afspraak is het?
ask-standing = { $number } · stemmen beide kanten in?
ask-new-parked = Voor de parkeerplaats
ask-parked = Wijzig dit geparkeerde onderwerp
ask-parked-owner = Wie pakt dit verder op? “{ $text }”
ask-next-meeting = Wanneer komen we weer bij elkaar?

ask-too-long = Dat worden { $characters } tekens; in een veld passen er { $most }. Er is niets geplakt.
ask-empty-note = Een notitie heeft woorden nodig. Weghalen kan met Esc en dan Del.
ask-empty-parked = Een geparkeerd onderwerp heeft woorden nodig. Bij het afsluiten kan het vervallen.
ask-empty-agreement = Een afspraak heeft een zin nodig. Laten vervallen kan met Esc en dan c.
ask-no-day = “{ $text }” is geen dag. Probeer: morgen, 3 dec, week 48.
ask-no-time = “{ $text }” is geen tijd. Probeer: 3 uur 30, 13:00-16:30.
ask-person-no-name = Er staat wel een kant, maar geen naam.
ask-person-no-side = Aan welke kant? Eindig met s (sales), m (marketing), d (directie) of o (overig).

hint-choice = ← → kiezen, of de eerste letter
hint-day = morgen · vrijdag · 3 dec · over 2 weken · week 48
hint-time = 3 uur 30 · 210 · 13:00-16:30
hint-person = Ana, verkoper, s · s sales, m marketing, d directie, o overig
hint-starters = ↓ pakt een beginzin van dit punt · Shift+Tab wijzigt de soort
hint-gaps = Tab gaat naar de volgende open plek
hint-agreement-kind = Shift+Tab wijzigt de soort
hint-note = Tab wijzigt de kant · Shift+Tab wijzigt de soort
