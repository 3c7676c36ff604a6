# Hoe het met een reeks gaat.

## Wat toetsen doen
act-trends = Trends
act-trends-on = door naar wat volgt
act-trends-next-view = volgend beeld
act-trends-previous-view = vorig beeld
act-trends-next-series = ander team
act-trends-previous-series = het team ervoor
act-trends-since = veranderd sinds een andere sessie

enter-trends-gaps = kloven
enter-trends-minutes = minuten
enter-trends-promises = nagekomen
enter-trends-changes = wat veranderde

## Wat te zien is
trends-title = Trends
trends-sessions = { $count ->
    [one] één sessie, { $first }
   *[other] { $count } sessies, { $first } – { $last }
}
trends-gaps = kloven
trends-minutes = minuten
trends-promises = nagekomen
trends-changes = wat veranderde

trends-no-gaps = Er is nog over geen punt gestemd.
trends-no-minutes = Niemand hield de tijd nog bij.
trends-no-promises = Er is nog geen terugblik geweest.
trends-sales-surer = sales is zekerder
trends-marketing-surer = marketing is zekerder
trends-scale = de kloof, van 0 tot 4
trends-same = als eerst
trends-closer = { $by } dichterbij
trends-further = ! { $by } verder uiteen
trends-on-time = op tijd
trends-over = { $minutes } min langer
trends-under = { $minutes } min korter
trends-minutes-how = minuten gebruikt / gepland; ! liep uit

trends-share = { $kept } van { $all } nagekomen ({ $percent } %)
trends-partly = { $count } deels
trends-not-kept = { $count } niet nagekomen
trends-not-needed = { $count } niet meer nodig

## Wat veranderde
trends-one-session = Er is nog maar één sessie: er valt niets te vergelijken.
trends-since = Sinds { $session }
trends-nothing-changed = Er is niets veranderd.
trends-new = Nieuw ({ $count })
trends-amended = Gewijzigd ({ $count })
trends-were-kept = Nagekomen ({ $count })
trends-were-partly = Deels nagekomen ({ $count })
trends-were-not-kept = Niet nagekomen ({ $count })
trends-were-not-needed = Niet meer nodig ({ $count })
trends-dropped = Vervallen ({ $count })
trends-gap-changes = Kloven ({ $count })
trends-gap-closed = { $point }: van { $before } naar { $now }, gedicht
trends-gap-opened = ! { $point }: van { $before } naar { $now }, ontstaan
trends-gap-stayed = { $point }: van { $before } naar { $now }
