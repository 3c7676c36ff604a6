# Terugkomen: oordelen, het afsprakenlogboek en zijn filter, wat eraan komt, trends, reeksen.

## Hoe het beoordeeld is en hoe het ervoor staat
judgement-kept = nagekomen
judgement-partly = deels nagekomen
judgement-not-kept = niet nagekomen
judgement-no-longer-needed = niet meer nodig
state-done = gedaan

## Hoe ver een dag weg is
away-today = vandaag
away-tomorrow = morgen
away-yesterday = gisteren
away-days = over { $count } dagen
away-weeks = over { $count } weken
away-months = over { $count } maanden
ago-days = { $count } dagen geleden
ago-weeks = { $count } weken geleden
ago-months = { $count } maanden geleden

## Wat er mis is met een filter
query-no-field = het filter kent geen veld ‘{ $given }’
query-no-word = ‘{ $given }’ kan niet bij { $field }:
query-no-time = ‘{ $given }’ is geen tijd die { $field }: kent
query-no-value = achter { $field }: staat niets
query-open-quote = een aanhalingsteken is niet gesloten
query-nothing-to-negate = achter ‘{ $given }’ staat niets dat weggelaten kan worden
query-mean = bedoel je { $guess }?
query-fields = de velden zijn { $fields }; zet tekst met een dubbele punt tussen aanhalingstekens
query-words = kies uit { $words }
query-times = zoals 2w, <2w, >2027-01-01, 2027-01, volgende-maand, 2027-01..2027-03
query-values = zoals { $example }
query-quote = zet een tweede " waar de tekst ophoudt
query-negate = zet er een veld of een woord achter, zoals -stand:vervallen; tussen aanhalingstekens is het een woord om te zoeken

## Wat niet kan in de verwijzingen tussen sessies
meeting-named = ‘{ $title }’ van { $day }
meeting-untitled = de sessie van { $day }
gone-session = een sessie die er niet is ({ $id })
gone-newer = een sessie die een nieuwere versie van handshake heeft geschreven ({ $file })
gone-broken = een sessie waarvan het bestand kapot is ({ $file })
gone-agreement = een afspraak die haar sessie niet heeft ({ $id })
trouble-follows-gone = { $session } volgt op { $gone }
trouble-follows-circle = { $session } volgt op zichzelf, al dan niet via andere; ze geldt als de eerste
trouble-supersedes-gone = { $number } van { $session } vervangt een afspraak in { $gone }
trouble-supersedes-lost = { $number } van { $session } vervangt { $gone }
trouble-supersedes-circle = { $number } van { $session } vervangt zichzelf, al dan niet via andere; dit geldt als de eerste versie
trouble-judges-gone = { $session } oordeelt over een afspraak in { $gone }
trouble-judges-lost = { $session } oordeelt over { $gone }
trouble-amends-gone = { $session } noemt een nieuwe versie van { $number } die er niet is ({ $id }); de oude geldt nog
trouble-clash = met { $number } van { $session } ging meer dan één sessie verder: { $others }

## Wat er aan een afspraak veranderde naast de zin zelf
also-kind = soort
also-sales-owner = eigenaar van sales
also-marketing-owner = eigenaar van marketing
also-sales-commits = wat sales toezegt
also-marketing-commits = wat marketing toezegt
also-measure = meting
also-due = datum
also-if-missed = wat er gebeurt als het niet lukt
also-segment = voor wie ze geldt

## Hulp
help-value-filter = FILTER
help-value-state = STAND
help-log = Het afsprakenlogboek: elke afspraak in haar laatste versie
help-log-filter = Wat je zoekt: woorden, "een zin", punt:funnel, -stand:vervallen, eigenaar:NAAM, klaar:<2w, terugblik:te-laat …
help-log-point = Alleen afspraken van dit punt
help-log-state = Alleen afspraken die open, afgesproken, op-proef, voorstel, gedaan of vervallen zijn
help-log-owner = Alleen afspraken van iemand met dit in de naam
help-log-team = Alleen afspraken van een team met dit in de naam
help-log-history = Toon van elke afspraak de hele geschiedenis, zin voor zin

## Wat het logboek afdrukt
cli-log-empty = Er zijn nog geen afspraken.
cli-log-unread = Er is geen afspraak te lezen.
cli-log-none = Geen afspraak voldoet.
cli-log-born = sinds { $day }
cli-log-amended = { $count ->
    [one] één keer
   *[other] { $count } keer
} gewijzigd
cli-log-first-step = eerste stap
cli-log-review = terugblik { $day } ({ $away })
cli-log-due = klaar op { $day } ({ $away })
cli-log-owner = { $side }: { $name }
cli-log-made = voorgesteld
cli-log-made-agreed = afgesproken
cli-log-made-on-trial = op proef afgesproken
cli-log-made-dropped = voorgesteld en vervallen
cli-log-made-as = { $number }, { $state }
cli-log-there = aanwezig: { $people }
cli-log-why = waarom: { $text }
cli-log-measured = gemeten: { $text }
cli-log-renewed = opnieuw terugblikken op { $day }
cli-log-dropped = vervallen
cli-log-amended-as = gewijzigd, nu { $number }
cli-log-also = ook veranderd: { $parts }
cli-broken-more = { $count ->
    [one] Nog één bestand is niet te lezen; handshake check laat het zien.
   *[other] Nog { $count } bestanden zijn niet te lezen; handshake check laat ze allemaal zien.
}
cli-note = let op: { $text }
cli-clash = Botsing: { $text }.

## Wat eraan komt
help-due = Wat er te doen of terug te bekijken is: te laat, deze week, later
help-due-filter = { help-log-filter }
help-due-point = { help-log-point }
help-due-state = { help-log-state }
help-due-owner = { help-log-owner }
help-due-team = { help-log-team }
help-due-check = Eindig met status 1 als er iets te laat is
cli-due-none = Er staat niets open met een datum.
cli-due-overdue = Te laat ({ $count })
cli-due-this-week = Deze week ({ $count })
cli-due-later = Later ({ $count })
cli-due-action = te doen
cli-due-review = terugblik
cli-due-parked = geparkeerd
cli-due-nobody = niemand

## Trends
help-trends = Hoe een reeks verloopt: kloven, minuten, nagekomen afspraken
help-trends-team = Alleen de reeks van een team met dit in de naam
help-trends-point = Alleen dit punt, met id of een stuk van de titel
help-trends-numbers = Tabellen met getallen in plaats van balken
cli-no-series = er is geen reeks ‘{ $given }’
cli-several-series = met ‘{ $given }’ kunnen meer reeksen bedoeld zijn
cli-trends-none = Er is nog niets gestemd, geklokt of beoordeeld.
cli-trends-gaps = Kloof tussen de kanten, 0 tot 4
cli-trends-minutes = Bestede minuten
cli-trends-promises = Nagekomen afspraken
cli-trends-alike = beide gelijk
cli-trends-marketing-surer = marketing is zekerder
cli-trends-sales-surer = sales is zekerder
cli-trends-same = zoals in het begin
cli-trends-closer = { $by } dichterbij dan in het begin
cli-trends-further = { $by } verder uiteen dan in het begin
cli-trends-share = { $kept } van { $all } nagekomen ({ $percent } %)
cli-trends-partly = { $count } deels
cli-trends-not-kept = { $count } niet
cli-trends-not-needed = { $count } niet meer nodig
cli-column-point = Punt
cli-column-gap-before = Voor het gesprek
cli-column-gap = Kloof
cli-column-planned = Gepland
cli-column-spent = Besteed
cli-column-kept = Nagekomen
cli-column-partly = Deels
cli-column-not-kept = Niet
cli-column-not-needed = Niet nodig
cli-column-share = Aandeel

## Wat er veranderde sinds
help-value-since = SESSIE|DAG
help-changes = Wat er veranderde sinds een sessie of een dag: nieuw, gewijzigd, nagekomen, vervallen, gesloten kloven
help-changes-since = Een sessie, waarvan dan de reeks telt, of een dag of een tijd zoals 3m, voor elke reeks
help-changes-filter = { help-log-filter }
help-changes-point = { help-log-point }
help-changes-state = { help-log-state }
help-changes-owner = { help-log-owner }
help-changes-team = { help-log-team }
cli-changes-since-day = Sinds { $day }
cli-changes-since-session = Sinds { $session }
cli-changes-none = Er is niets veranderd.
cli-changes-new = Nieuw ({ $count })
cli-changes-amended = Gewijzigd ({ $count })
cli-changes-kept = Nagekomen ({ $count })
cli-changes-partly = Deels nagekomen ({ $count })
cli-changes-not-kept = Niet nagekomen ({ $count })
cli-changes-not-needed = Niet meer nodig ({ $count })
cli-changes-dropped = Vervallen ({ $count })
cli-changes-gaps = Kloven ({ $count })
cli-changes-gap-closed = { $point }: van { $before } naar { $now }, gesloten
cli-changes-gap-opened = { $point }: van { $before } naar { $now }, ontstaan
cli-changes-gap-stayed = { $point }: van { $before } naar { $now }

## Reeksen
help-value-series = REEKS
help-value-new = NIEUW
help-series = Reeksen (de sessies van één team) tonen, hernoemen, samenvoegen en splitsen
help-series-list = Toon de reeksen, of de sessies van één reeks
help-series-list-name = Alleen deze reeks, met haar sessies; een stuk van de naam is genoeg
help-series-rename = Geef elke sessie van een reeks een andere teamnaam
help-series-rename-name = De reeks, met haar naam of een stuk ervan
help-series-rename-new = De nieuwe naam
help-series-rename-write = Doe het; anders wordt alleen getoond wat er zou veranderen
help-series-merge = Voeg de sessies van een reeks bij een andere
help-series-merge-name = De reeks waarvan de sessies veranderen
help-series-merge-into = De reeks die ze opneemt
help-series-merge-write = { help-series-rename-write }
help-series-split = Maak van een sessie en wat erna komt een eigen reeks
help-series-split-session = De eerste sessie van de nieuwe reeks
help-series-split-new = De naam van de nieuwe reeks
help-series-split-write = { help-series-rename-write }
help-new-follows = Een sessie waarvan dit de volgende is: deelnemers, agenda, open afspraken, geparkeerde punten en werkbladen gaan mee
cli-series-empty = Er zijn nog geen sessies.
cli-column-sessions = Sessies
cli-column-first = Eerste
cli-column-last = Laatste
cli-column-open = Open
cli-column-overdue = Te laat
cli-column-unread = Onleesbaar
cli-series-newer = nieuwer: blijft zo
cli-series-broken = kapot: blijft zo
cli-series-nothing = Er is niets meer te veranderen.
cli-series-would-change = { $count ->
    [one] Eén sessie zou veranderen:
   *[other] { $count } sessies zouden veranderen:
}
cli-series-changed = { $count ->
    [one] Eén sessie is veranderd:
   *[other] { $count } sessies zijn veranderd:
}
cli-series-team = team { $old } wordt { $new }
cli-series-unfollow = volgt niet meer op de sessie ervoor
cli-series-joins = De reeks { $name } bestaat al; ze zouden er deel van worden.
cli-series-joined = Ze horen nu bij de reeks { $name }.
cli-nothing-written = Er is nog niets geschreven; met --write gebeurt het.
cli-series-taken = er is al een reeks die { $name } heet
cli-series-taken-hint = om er één van te maken: handshake series merge
cli-series-same-name = de sessies ervoor heten zo, dus ze zou er niet van loskomen
cli-series-same-name-hint = kies een andere naam
cli-series-same = met beide namen is dezelfde reeks bedoeld
cli-series-same-hint = handshake series list laat zien welke er zijn
cli-series-first = dit is de eerste sessie van haar reeks, dus daar bleef niets van over
cli-series-first-hint = om de hele reeks anders te noemen: handshake series rename
cli-series-unread = bestanden van deze reeks zijn niet te lezen, dus er verandert niets: { $files }
cli-series-unread-hint = handshake check zegt wat eraan mankeert
cli-series-none-changed = er is niets veranderd
cli-series-some-changed = { $done } van { $all } sessies zijn veranderd, en elk bestand is heel
cli-series-some-changed-hint = geef dezelfde opdracht opnieuw als de oorzaak weg is: die doet de rest

## Import
help-value-column = KOLOM
help-import = Breng oude afspraken mee uit een lijst of tabel (CSV of Markdown)
help-import-file = Het bestand; - voor de standaardinvoer
help-import-team = Het team waarvan de afspraken zijn
help-import-title = Hoe de sessie heet waarin ze komen te staan; anders ‘Eerdere afspraken’
help-import-date = De dag van die sessie; anders de laatste dag in het bestand, anders vandaag
help-import-agenda = De agenda met de punten, met naam of bestand; anders alignment
help-import-point = Het punt van afspraken die er geen noemen
help-import-people = Aan welke kant iemand staat die zonder kant genoemd is: "Ana=sales"; één keer per persoon
help-import-skip = Kolommen om weg te laten, met hun namen, met komma's
help-import-write = Maak de sessie; anders wordt alleen getoond wat er zou komen
cli-import-title = Eerdere afspraken
cli-import-head = { $count ->
    [one] Eén afspraak van { $team }, { $day }
   *[other] { $count } afspraken van { $team }, { $day }
}
cli-import-at-line = regel { $line }
cli-import-people = Mensen: { $people }
cli-import-left-out = { $count ->
    [one] Weggelaten, want niet in een lijst of tabel: regel { $lines }
   *[other] Weggelaten, want niet in een lijst of tabel: regels { $lines }
}
cli-import-faults = { $count ->
    [one] { $file } is niet te importeren door één regel; er is niets gemaakt
   *[other] { $file } is niet te importeren door { $count } dingen; er is niets gemaakt
}
cli-import-line = regel { $line }: { $what }
cli-import-input = de standaardinvoer is niet te lezen: { $why }
cli-import-nothing = er staat geen afspraak in
cli-import-nothing-hint = breng een tabel mee waarvan de eerste rij de kolommen noemt, of een lijst met op elke regel een afspraak
cli-import-no-text-column = geen kolom bevat de afspraken zelf
cli-import-no-column = ‘{ $given }’ is geen kolom die ik ken
cli-import-column-twice = ‘{ $given }’ betekent hetzelfde als een kolom ervoor
cli-import-too-many = er zijn meer cellen dan kolommen
cli-import-no-text = de afspraak is leeg
cli-import-no-point = er staat niet bij welk punt ze hoort
cli-import-no-kind = ‘{ $given }’ is geen definitie, regel of actie
cli-import-no-state = ‘{ $given }’ is geen stand van een afspraak
cli-import-no-amount = ‘{ $given }’ is geen getal met een eenheid
cli-import-no-answer = ‘{ $given }’ is geen ja of nee
cli-import-no-side = er staat niet aan welke kant ‘{ $given }’ staat
cli-import-columns-hint = de kolommen zijn { $columns }; met --skip laat je er weg die je noemt
cli-import-point-hint = noem het punt in een kolom of een kop, of voor allemaal met --point
cli-import-side-hint = zeg het met --person "Ana=sales", in een kolom, of met kolommen sales en marketing
cli-import-cells-hint = zet een tekst waarin het teken tussen cellen voorkomt tussen aanhalingstekens
cli-import-hint = verbeter het bestand en probeer het opnieuw
cli-import-again = alles staat al in { $session }; er is niets gemaakt
cli-import-again-hint = handshake log laat het zien; met een andere --team wordt het van een ander team
