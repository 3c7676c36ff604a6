# Het verslag dat iedereen na een sessie krijgt.

report-untitled = Sessie van { $day }
report-team = Team
report-day = Datum
report-hours = Tijd
report-agenda = Agenda
report-next-meeting = Volgende bijeenkomst

# $agreements, $settled en $points zijn getallen.
report-summary =
    { $agreements ->
        [0] Er is nog niets afgesproken
        [one] Er is één afspraak gemaakt
       *[other] Er zijn { $agreements } afspraken gemaakt
    }; { $settled } van de { $points } { $points ->
        [one] punt
       *[other] punten
    } afgerond.
report-closed = De sessie is afgesloten op { $day }.
report-open = De sessie is nog niet afgesloten; dit is de stand tot nu toe.

report-people = Wie erbij waren
report-nobody = niemand
report-first-steps = Eerste stappen
report-for-management = Ter beslissing door het management

# Het nummer waaronder de groep een afspraak kent, zoals 2.1.
report-number = afspraak { $number }
report-due = uiterlijk { $day }
report-review = terugblik op { $day }

report-agreements = Wat we hebben afgesproken
report-needs-management = management nodig
report-reason = Waarom
report-reservations = Voorbehoud
report-not-today = niet op de agenda van vandaag

report-rating = Hoe we hebben gestemd
report-round = Ronde
report-gap = Kloof
report-unrevealed = nog niet getoond
report-no-hands = geen stemmen
report-hands =
    { $average } ({ $count ->
        [one] één stem
       *[other] { $count } stemmen
    }, { $low } tot { $high })
report-surer = { $gap }, { $side } is er zekerder van

report-notes = Wat er is gezegd
report-both = beide kanten

report-parked = Parkeerplaats
report-fate-open = nog door niemand opgepakt
report-fate-owned = opgepakt door { $owner }
report-fate-dropped = vervallen

report-time = Tijd
report-part = Onderdeel
report-planned = Gepland
report-spent = Besteed
report-opening = Opening
report-closing = Afsluiting
report-total = Samen

## Wat is getypt maar niet ingevoerd
report-drafts = Getypt maar niet ingevoerd
report-draft-team = naam van het team
report-draft-title = titel
report-draft-date = datum van de sessie
report-draft-time = beschikbare tijd
report-draft-new-person = nieuwe deelnemer
report-draft-person = wijziging van { $name }
report-draft-note = wijziging van een notitie
report-draft-call-out = stemmen, { $point }
report-draft-new-agreement = nieuwe afspraak ({ $kind }), { $point }
report-draft-agreement = wijziging van afspraak { $number }, { $part }
report-draft-new-parked = voor de parkeerplaats
report-draft-parked = wijziging van een geparkeerd onderwerp
report-draft-parked-owner = wie een geparkeerd onderwerp oppakt
report-draft-next-meeting = volgende bijeenkomst
