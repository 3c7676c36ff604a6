# De namen van wat het domein kent, en van dagen en maanden. Kleine letters waar ze in een zin staan.

## Wie spreekt
side-sales = sales
side-marketing = marketing
side-management = management
side-other = overig

## Afspraken
kind-definition = definitie
kind-rule = regel
kind-action = actie

standing-proposed = voorstel
standing-agreed = afgesproken
standing-on-trial = op proef
standing-dropped = vervallen

## Punten
progress-not-yet = nog niet
progress-under-way = bezig
progress-settled = afgerond
progress-parked = geparkeerd
progress-skipped = overgeslagen

step-frame = inleiden
step-rate = stemmen
step-discuss = bespreken
step-agree = afspreken

## Notities
note-observation = waarneming
note-bottleneck = knelpunt
note-idea = idee
note-solution = oplossing

## Waar een wijziging over ging, na "ongedaan gemaakt:"
deed-brief = gegevens van de sessie
deed-people = deelnemers
deed-points = punten van vandaag
deed-progress = stand van het punt
deed-note = notitie
deed-rating = stemronde
deed-agreement = afspraak
deed-parked = parkeerplaats
deed-first-steps = eerste stappen
deed-next-meeting = volgende bijeenkomst
deed-closed = afsluiting

## Talen
language-en = Engels
language-nl = Nederlands

## Tijdsduur
length-minutes = { $minutes } min
length-hours = { $hours } u
length-both = { $hours } u { $minutes } min

## Dagen
day-monday = maandag
day-tuesday = dinsdag
day-wednesday = woensdag
day-thursday = donderdag
day-friday = vrijdag
day-saturday = zaterdag
day-sunday = zondag
day-monday-short = ma
day-tuesday-short = di
day-wednesday-short = wo
day-thursday-short = do
day-friday-short = vr
day-saturday-short = za
day-sunday-short = zo

## Maanden
month-january = januari
month-february = februari
month-march = maart
month-april = april
month-may = mei
month-june = juni
month-july = juli
month-august = augustus
month-september = september
month-october = oktober
month-november = november
month-december = december
month-january-short = jan
month-february-short = feb
month-march-short = mrt
month-april-short = apr
month-may-short = mei
month-june-short = jun
month-july-short = jul
month-august-short = aug
month-september-short = sep
month-october-short = okt
month-november-short = nov
month-december-short = dec
