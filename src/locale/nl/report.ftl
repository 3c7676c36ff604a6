# Het verslag dat iedereen na een sessie krijgt.

report-untitled = Sessie van { $day }
report-team = Team
report-day = Datum
report-hours = Tijd
report-agenda = Agenda
report-next-meeting = Volgende bijeenkomst
report-follows = Vervolg op
report-follows-unknown = een eerdere sessie

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
report-observer = kijkt toe
report-left = eerder weg
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

## Wat een afspraak zegt
report-sales-promises = Sales belooft
report-marketing-promises = Marketing belooft
report-within = binnen { $length }
report-one-sided = Waarom het één kant bindt
report-segment = Voor
report-measure = Gemeten aan
report-now = nu { $amount }
report-aim = doel { $amount }
report-if-missed = Als het niet lukt
report-valid-from = Geldt vanaf
report-replaces = Vervangt
# $text is de zin van de eerdere afspraak, $day de dag van die sessie.
report-replaces-known = “{ $text }” van { $day }
report-replaces-unknown = een afspraak uit een eerdere sessie

## Hoe erover is besloten
report-decided = Besloten
report-decided-before = Eerder besloten
report-until-review = op proef tot de terugblik
report-by-consent = met consent op { $day }
report-by-fist = met vuist tot vijf op { $day }
report-by-support = voor, neutraal of tegen op { $day }
report-no-voices = geen stemmen
report-voice-consents = { $count } zonder bezwaar
report-voice-objects = { $count ->
    [one] één bezwaar
   *[other] { $count } bezwaren
}
report-voice-for = { $count } voor
report-voice-neutral = { $count } neutraal
report-voice-against = { $count } tegen
report-voice-fingers = { $count } × { $fingers ->
    [one] één vinger
   *[other] { $fingers } vingers
}

## Wat er van eerdere afspraken is geworden
report-lookback = Wat er van eerdere afspraken is geworden
report-looked-at = “{ $text }” ({ $day })
report-looked-at-unknown = Een afspraak uit een eerdere sessie
report-verdict = Oordeel
report-not-judged = nog geen oordeel
report-measured = Gemeten
report-sequel = Wat ermee gebeurt
report-renewed = blijft gelden, terugblik op { $day }
report-amended = afspraak { $number } komt ervoor in de plaats
report-let-go = geldt niet meer

## Werkbladen
report-worksheet = Werkblad
report-row = Rij
report-not-today = niet op de agenda van vandaag

report-rating = Hoe we hebben gestemd
report-round = Ronde
report-gap = Kloof
report-unrevealed = nog niet getoond
report-no-hands = geen stemmen
# $median en $average zijn getallen van een kant met ten minste drie stemmen.
report-hands =
    mediaan { $median }, gemiddeld { $average } ({ $count ->
        [one] één stem
       *[other] { $count } stemmen
    }, { $low } tot { $high })
report-by-name = Ronde { $number } op naam
report-surer = { $gap }, { $side } is er zekerder van

report-notes = Wat er is gezegd
report-both = beide kanten
report-led-to-agreement = werd afspraak { $number }
report-led-to-parked = ging naar de parkeerplaats

report-parked = Parkeerplaats
report-fate-open = nog door niemand opgepakt
report-fate-owned = opgepakt door { $owner }
report-fate-dropped = vervallen
report-parked-before = uit een eerdere sessie

## Opening en afsluiting
report-speaking-order = Spreekvolgorde
report-words-sales = Sales over marketing
report-words-marketing = Marketing over sales
# Van honderd woorden waarover de groep oordeelde.
report-negative = { $share } % negatief ({ $usual } % is gebruikelijk)
report-negative-now = { $share } % negatief ({ $before } % in de opening)
report-goals = Doelen die beide kanten delen
report-goal = Doel
report-revenue-team = Revenue team
report-worth = Wat de tijd waard was
report-worth-of =
    { $average } van 5 ({ $count ->
        [one] één stem
       *[other] { $count } stemmen
    }, { $low } tot { $high })
report-last-words = Laatste woorden
report-checks = Het bekijken waard

report-time = Tijd
report-part = Onderdeel
report-planned = Gepland
report-added = Erbij
report-spent = Besteed
report-breaks = Pauzes
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
