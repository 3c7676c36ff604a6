# De opdrachtregel: hulp, verkeerd gebruik, en wat de opdrachten afdrukken.

cli-about = Brengt sales en marketing aan één tafel, loopt zeven punten langs en legt vast wat ze afspreken
cli-after-help =
    Zonder opdracht opent het beginscherm.

    SESSIE is een id, het begin ervan, een stuk van een titel of team dat maar één sessie heeft, last (de laatste), of een pad.
    DAG typ je zoals je hem zegt: 3 dec, morgen, volgende week vrijdag, week 48, 2026-12-03.

    Eindstatus: 0 gelukt, 1 mislukt, of check of due --check vond iets, 2 verkeerd gebruik,
    3 die sessie of reeks is er niet, 4 elders open: alleen gelezen, niets veranderd.
cli-heading-usage = Gebruik
cli-heading-commands = Opdrachten
cli-heading-arguments = Argumenten
cli-heading-options = Opties
cli-heading-everywhere = Opties van elke opdracht
help-value-options = [OPTIES]
help-value-command = OPDRACHT
help-value-folder = MAP
help-value-language = TAAL
help-value-name = NAAM
help-value-session = SESSIE
help-value-title = TITEL
help-value-day = DAG
help-value-time = TIJD
help-value-agenda = AGENDA
help-value-point = PUNT
help-value-person = PERSOON
help-value-file = BESTAND
help-value-format = VORM
help-value-shell = SHELL

help-data = Map met de sessies; anders HANDSHAKE_DATA, anders de gewone plek op dit systeem
help-config = Map met de instellingen en je eigen agenda's; anders HANDSHAKE_CONFIG, anders de gewone plek
help-lang = Taal van alles wat het programma zegt: en of nl; anders die van de instellingen, anders die van het systeem
help-theme = Kleuren van de schermen: dark, light, contrast of mono
help-json = Druk één JSON-document af, met vaste namen
help-help = Toon deze hulp
help-version = Toon de versie

help-open = Open een sessie en ga verder waar de groep gebleven was
help-open-session = De sessie; zonder is het de nieuwste
help-open-read_only = Alleen kijken: er kan niets worden veranderd
help-new = Bereid een nieuwe sessie voor; met --team of --follows wordt ze meteen gemaakt, zonder scherm
help-new-team = Het team dat bijeenkomt
help-new-title = Hoe de sessie heet; anders de titel van de agenda
help-new-date = De dag van de bijeenkomst; anders vandaag
help-new-time = Begin en duur: 13:30 3u, 9:00-12:30, 90 min
help-new-agenda = Naam of bestand van een agenda; anders alignment
help-new-points = De punten van vandaag op volgorde, met komma's: funnel,crm; anders allemaal
help-new-people = Iemand aan tafel: "Ana=sales" of "Ana, accountmanager=sales"; één keer per persoon
help-demo = Oefen met drie sessies van een verzonnen team, los van je eigen sessies
help-list = Toon de sessies, de nieuwste eerst
help-list-filter = Welke sessies: woorden in team, titel, dag of namen; team:NAAM, wie:NAAM, datum:3m; of hoe een afspraak erin is: stand:open, eigenaar:NAAM, terugblik:te-laat …
help-list-team = Alleen sessies van een team met dit in de naam
help-list-since = Alleen sessies op of na deze dag
help-list-until = Alleen sessies op of voor deze dag
help-show = Druk een sessie af: wat er gezegd en afgesproken is
help-show-session = De sessie
help-show-point = Alleen dit punt, met id, nummer of titel
help-map = Toon de weg van eerste contact tot trouwe klant, met elk punt op zijn plek
help-map-session = De sessie
help-check = Controleer of bestanden in orde zijn, en wat in een genoemde sessie opvalt
help-check-files = De sessies of bestanden; anders elke sessie en al je eigen agenda's
help-agenda = Agenda's tonen, beginnen en controleren
help-agenda-list = Toon de agenda's
help-agenda-show = Druk een agenda af
help-agenda-show-agenda = Naam of bestand van een agenda
help-agenda-new = Schrijf een voorzet met uitleg, om er een eigen agenda van te maken
help-agenda-new-file = Het nieuwe bestand; - voor de standaarduitvoer; anders my-agenda.ron bij je eigen agenda's
help-agenda-check = Controleer of agendabestanden in orde zijn
help-agenda-check-files = De bestanden; anders al je eigen agenda's
help-export = Schrijf het verslag van een sessie
help-export-session = De sessie
help-export-format = md of json
help-export-output = Het nieuwe bestand; - voor de standaarduitvoer, waar het zonder deze optie ook heen gaat
help-export-force = Vervang het bestand als het al bestaat
help-completions = Druk af waarmee een shell deze opdrachtregel aanvult
help-completions-shell = bash, elvish, fish, powershell of zsh
help-keys = Toon de toetsentabel van de schermen
help-man = Druk de handleiding af

cli-misuse-option = de optie { $given } bestaat niet
cli-misuse-word = ‘{ $given }’ is een woord te veel
cli-misuse-command = de opdracht ‘{ $given }’ bestaat niet
cli-misuse-value = ‘{ $given }’ kan niet bij { $option }
cli-misuse-no-value = bij { $option } hoort een waarde
cli-misuse-needless = bij { $option } hoort geen waarde
cli-misuse-twice = { $option } kan maar één keer
cli-misuse-conflict = { $option } en { $other } gaan niet samen
cli-misuse-missing = { $option } ontbreekt
cli-misuse-no-command = na { $given } hoort een opdracht
cli-misuse-encoding = de opdrachtregel is geen geldige Unicode
cli-misuse-other = deze opdrachtregel is niet te lezen
cli-mean = bedoel je { $guess }?
cli-choose = kies uit: { $choices }
cli-see-help = { $command } --help laat zien wat er kan

# Wat de opdrachten afdrukken
cli-output-failed = de uitvoer kon niet worden geschreven: { $why }
cli-no-terminal = voor de schermen is een terminal nodig, en die is er niet
cli-no-terminal-hint = handshake list, show en export drukken zonder terminal af; handshake new --team NAAM maakt een sessie
cli-dumb-terminal = voor de schermen is een terminal nodig die een cursor kan plaatsen, en volgens TERM kan deze dat niet (dumb)
cli-column-date = Datum
cli-column-team = Team
cli-column-title = Titel
cli-column-settled = Afgerond
cli-column-agreements = Afspraken
cli-column-state = Stand
cli-column-session = Sessie
cli-column-agenda = Agenda
cli-column-language = Taal
cli-column-points = Punten
cli-column-length = Duur
cli-column-file = Bestand
cli-settled-of = { $settled } van { $points }
cli-closed = gesloten
cli-copy = (kopie)
cli-closed-on = gesloten op { $day }
cli-open-still = open
cli-list-empty = Er staan nog geen sessies in { $folder }. Met handshake open je het scherm om de eerste te maken; handshake demo laat er drie zien.
cli-list-unread = Niets in { $folder } is als sessie te lezen.
cli-list-none = Geen sessie voldoet.
cli-people = Aan tafel
cli-spent = { $spent } van { $planned } min
cli-rating = Ronde { $number }: sales { $sales }, marketing { $marketing }, kloof { $gap }
cli-owner-sales = sales: { $value }
cli-owner-marketing = marketing: { $value }
cli-due = klaar op { $value }
cli-review = terugblik { $value }
cli-needs-management = directie nodig
cli-draft = Getypt, nog niet ingevoerd
cli-parked = Parkeerplaats
cli-first-steps = Eerste stappen
cli-next-meeting = Volgende bijeenkomst: { $day }
cli-statement = Stemmen van 1 tot 5: { $text }
cli-review-weeks = { $count ->
    [one] Terugblik na een week
   *[other] Terugblik na { $count } weken
}
cli-review-months = { $count ->
    [one] Terugblik na een maand
   *[other] Terugblik na { $count } maanden
}
cli-check-sound = { $count ->
    [0] Niets te controleren: er zijn nog geen sessies en geen eigen agenda's.
    [one] Eén bestand gecontroleerd, en dat is in orde.
   *[other] { $count } bestanden gecontroleerd, en alle zijn in orde.
}
cli-check-found = { $found ->
    [one] Eén van { $count } bestanden is niet in orde.
   *[other] { $found } van { $count } bestanden zijn niet in orde.
}

cli-no-day = ‘{ $given }’ is geen dag die ik ken
cli-no-day-hint = typ hem zoals je hem zegt: morgen, vrijdag, volgende week dinsdag, 3 dec, week 48, 2026-12-03
cli-no-time = ‘{ $given }’ is geen tijd die ik ken
cli-no-time-hint = geef een begin, een duur of allebei: 13:30, 3u, 90 min, 13:30 3u, 9:00-12:30
cli-no-point = er is geen punt ‘{ $given }’
cli-point-twice = het punt ‘{ $given }’ staat er twee keer
cli-point-twice-hint = noem elk punt één keer, in de volgorde waarin jullie ze langslopen
cli-no-format = er is geen verslag in de vorm ‘{ $given }’
cli-name-empty = { $option } is leeg
cli-name-control = in { $option } staat een teken dat niet te tonen is: { $given }
cli-name-hint = gebruik letters, cijfers, spaties en tekens die je kunt lezen
cli-person-no-name = ‘{ $given }’ heeft een kant, maar geen naam
cli-person-no-side = ‘{ $given }’ eindigt niet op een kant
cli-person-hint = naam, eventueel een functie, en sales, marketing, directie of anders: "Ana, accountmanager=sales"
cli-no-config = dit systeem heeft geen map voor instellingen
cli-no-config-hint = noem het bestand, of een map met --config
cli-man-name = naam
cli-man-synopsis = gebruik
cli-man-notes = opmerkingen
