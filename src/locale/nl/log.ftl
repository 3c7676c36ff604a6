# Het afsprakenlogboek, wat er aankomt, en de lijst van sessies.

## Wat toetsen doen
act-home-log = logboek
act-home-due = termijnen
act-home-trends = trends
act-log = Afsprakenlogboek
act-log-open = hoe de afspraak zo werd
act-log-complete = aanvullen
act-log-complete-back = aanvullen, andersom
act-history = Geschiedenis van een afspraak
act-history-open = de sessie daar openen
act-due = Termijnen
act-due-open = de sessie daar openen

enter-log-history = geschiedenis
enter-log-session = sessie openen
enter-due = openen

## Het filter
filter-tab = Tab
filter-guess = Bedoel je { $guess }? Tab zet het neer.
filter-less = Met een korter filter vind je meer.
log-hint = Typ woorden, of punt:funnel  eigenaar:ana  stand:open  klaar:<2w

## Het afsprakenlogboek
log-title = Afsprakenlogboek
log-count = { $found } van { $all }
log-empty = Er is nog niets afgesproken.
log-none = Geen afspraak past daarbij.
log-clash = botsing
log-due = klaar { $day }
log-review = terugblik { $day }
log-since = sinds { $day }

## De geschiedenis van een afspraak
log-amended = gewijzigd
log-also = ook veranderd: { $parts }
log-why = waarom: { $text }
log-there = erbij: { $people }
log-measured = gemeten { $value }
log-renewed = verlengd, opnieuw te bekijken op { $day }

## Termijnen
due-title = Termijnen
due-count = { $count } open
due-nothing = Er loopt niets af.
due-none = Geen termijn past daarbij.
due-overdue = { $count } te laat
due-this-week = { $count } deze week
due-later = { $count } later
due-do = te doen
due-look = terugblik
due-parked = geparkeerd

## De lijst van sessies
home-overdue = { $count } te laat
home-next = volgende { $day }
notice-session-gone = Het bestand van die sessie staat niet meer in deze map.
