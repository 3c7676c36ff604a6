# Terugblikken op wat eerdere bijeenkomsten afspraken.

deed-look-back = oordeel over een eerdere afspraak

## Wat toetsen doen
act-home-follow = vervolg
act-lookback = Terugblik
act-lookback-again = terugblikken
act-lookback-verdict = oordeel
act-lookback-kept = nagekomen
act-lookback-partly = deels
act-lookback-not-kept = niet nagekomen
act-lookback-no-longer-needed = niet meer nodig
act-lookback-measured = gemeten
act-lookback-why = waarom
act-lookback-renew = verlengen
act-lookback-amend = wijzigen
act-lookback-drop = laten vervallen
act-lookback-skip = de rest overslaan
act-lookback-later = volgende afspraak
act-lookback-earlier = vorige afspraak
key-lookback-verdicts = 1-4

enter-lookback-one = bekijken
enter-lookback-next = volgende
enter-lookback-sequel = hoe verder
enter-lookback-return = terug naar de bijeenkomst
enter-lookback-on = door naar { $point }

## De lijst
lookback-title = terugblik
time-look-back = Terugblik
lookback-reading = De eerdere sessies worden gelezen…
lookback-nothing = Er staat geen eerdere afspraak open.
lookback-waiting = { $count ->
    [one] Er staat één eerdere afspraak open. Is die nagekomen?
   *[other] Er staan { $count } eerdere afspraken open. Zijn ze nagekomen?
}
lookback-so-far = { $kept } nagekomen · { $partly } deels · { $not-kept } niet nagekomen{ $waiting ->
    [0] {""}
   *[other] {" "}· nog { $waiting } te bekijken
}
lookback-review-due = toe aan terugblik
lookback-open-action = openstaande actie
lookback-rest = loopt door
lookback-on = Verder met de bijeenkomst
lookback-gone = Een eerdere sessie staat niet in deze map: die afspraken zijn niet te tonen.
lookback-newer = { $name } is van een nieuwere versie van handshake: die afspraken zijn niet te tonen.
lookback-broken = { $name } is niet te lezen: die afspraken zijn niet te tonen.

## Eén afspraak
lookback-since = sinds { $day }
lookback-since-session = sinds { $day }, { $session }
lookback-due = Klaar op
lookback-review = Terugblik
lookback-who = Eigenaren
lookback-nobody = niemand
lookback-measure = Meetwaarde
lookback-from = was
lookback-now = nu
lookback-to = doel
lookback-was = was { $amount }
lookback-aim = doel { $amount }
lookback-way = { $percent } % van de weg
lookback-before = Eerder
lookback-looked-at = bekeken
lookback-kept = Oordeel
lookback-why = Waarom
lookback-then = Daarna
lookback-renewed = verlengd: opnieuw bekijken op { $day }
lookback-amended = gewijzigd, nu { $number }:
lookback-dropped = vervallen
lookback-not-here = De sessie met deze afspraak staat niet in deze map.

## Wat wordt gevraagd
lookback-renew = verlengen
lookback-amend = wijzigen
lookback-drop = laten vervallen
ask-lookback-measured = Hoeveel is het nu?
ask-lookback-measured-what = { $what }: hoeveel is het nu?
ask-lookback-why = Waarom?
ask-lookback-renew = Wanneer bekijken we deze afspraak opnieuw?
ask-lookback-amend = De nieuwe versie
ask-lookback-sequel = Hoe verder?
hint-lookback-amend = Dit wordt een afspraak van vandaag, in plaats van de oude.

notice-lookback-dropped = Vervallen. Met u draai je dat terug.
notice-lookback-reading = De eerdere sessies worden nog gelezen. Druk zo nog eens op Enter.
notice-lookback-gone = De sessie met deze afspraak staat niet in deze map.
notice-lookback-waits = { $count ->
    [one] Eén eerdere afspraak wacht op een oordeel. Druk op L voor de terugblik.
   *[other] { $count } eerdere afspraken wachten op een oordeel. Druk op L voor de terugblik.
}

report-draft-look-back = over een eerdere afspraak: { $sentence }

## Een vervolg voorbereiden
lookback-follows = Vervolg op { $session }, { $day }
lookback-follows-unknown = Vervolg op een sessie die niet in deze map staat
lookback-carries-agreements = { $count ->
    [one] { $count } afspraak te bekijken
   *[other] { $count } afspraken te bekijken
}
lookback-carries-parked = { $count } geparkeerd

## An agreement and its other versions
lookback-instead-of = in plaats van
lookback-later-on = later
lookback-later-amended = gewijzigd, nu { $number }: { $sentence }
