# Wat er met bestanden mis kan gaan: wat er gebeurde, en in `…-hint` wat je nu kunt doen. De regel en de plek daarin staan bij
# elke `broken-…` en `flaw-…`, dus de zinnen hoeven die niet te herhalen.

## Waar bestanden staan
fault-no-home = Ik kan je thuismap niet vinden en weet dus niet waar ik sessies moet bewaren.
fault-no-home-hint = Geef een map op met --data MAP, of stel HANDSHAKE_DATA in.

## Lezen
fault-read-forbidden = Je mag { $path } niet lezen.
fault-read-forbidden-hint = Vraag degene van wie het is om leesrecht, of noem een andere map met --data MAP.
fault-read-gone = { $path } bestaat niet.
fault-read-not-a-folder = { $path } kan niet worden gelezen: dit, of iets op weg daarheen, is een bestand en geen map.
fault-read-circle = { $path } kan niet worden gelezen: het is een koppeling die naar zichzelf leidt.
fault-read-dangling = { $path } kan niet worden gelezen: een koppeling op weg daarheen leidt naar iets wat er niet is.
fault-dangling-hint = Leidt die naar een schijf of een netwerkmap, maak daar dan eerst verbinding mee; of noem een andere map met --data MAP.
fault-read-folder-hint = Kijk wat daar staat, of noem een andere map met --data MAP.
fault-read-other = { $path } kon niet worden gelezen: { $why }.
fault-not-a-file = { $path } is geen gewoon bestand, maar een map, een pijp of een apparaat.
fault-too-large = { $path } is te groot voor een sessie: { $megabytes } MB.
fault-not-a-session-hint = Haal het uit de map; ik laat het zoals het is.
fault-empty = { $path } is leeg.
fault-empty-hint = Stond er een sessie in, zet die dan terug uit een reservekopie; hier is er niets meer van over.
fault-newer = { $path } is geschreven door een nieuwere versie van handshake (formaat { $format }; deze versie leest tot en met { $known }).
fault-newer-hint = Installeer de nieuwste versie om het te openen. Het bestand blijft zoals het is.

## Schrijven
fault-write-full = De schijf is vol: { $path } kon niet worden opgeslagen.
fault-write-full-hint = Maak ruimte op de schijf. Ik blijf het proberen, en er gaat niets verloren zolang dit venster open blijft.
notice-disk-full = De schijf is vol: maak ruimte. Er is niets kwijt zolang dit open blijft.
fault-write-too-large = { $path } kon niet worden opgeslagen: het systeem staat een bestand van die grootte niet toe.
fault-write-read-only = { $path } kon niet worden opgeslagen: de schijf is alleen-lezen.
fault-write-forbidden = Je mag { $path } niet schrijven.
fault-write-gone = { $path } kon niet worden opgeslagen: de map is verdwenen.
fault-write-not-a-folder = { $path } kon niet worden opgeslagen: iets op weg daarheen is een bestand en geen map.
fault-write-circle = { $path } kon niet worden opgeslagen: de map is een koppeling die naar zichzelf leidt.
fault-write-dangling = { $path } kon niet worden opgeslagen: een koppeling op weg daarheen leidt naar iets wat er niet is.
fault-write-other = { $path } kon niet worden opgeslagen: { $why }.
fault-write-hint = Kies een andere map met --data MAP, of laat deze map openzetten om in te schrijven. Wat er in het bestand stond, is ongedeerd.
fault-exists = { $path } bestaat al.
fault-exists-hint = Het blijft zoals het is. Kies een andere naam, of verplaats het eerst.

## Iemand anders
fault-held = { $path } is geopend in een ander venster (proces { $process }, computer { $host }).
fault-not-ours = Je kijkt alleen mee met deze sessie, dus er wordt niets van opgeslagen.
fault-held-hint = Sluit haar daar eerst. Meekijken kan hier intussen wel.

## Kiezen
fault-no-such-session = Er is geen sessie ‘{ $words }’.
fault-no-such-session-hint = Bekijk welke er zijn met: handshake list
fault-several = ‘{ $words }’ kan een van deze zijn: { $found }.
fault-several-hint = Geef meer van de naam, of de bestandsnaam.
fault-no-such-agenda = Er is geen agenda ‘{ $name }’.
fault-no-such-agenda-hint = Er zijn: { $known }. Een eigen bestand geef je op met het pad.

## Een tekst die niet te lezen is
broken-no-format = Dit begint niet als een bestand van handshake.
broken-no-format-hint = Zo'n bestand begint met ( en daarna, vóór al het andere, format: 1,
broken-format = Dit formaat bestaat niet.
broken-ends = Het bestand breekt halverwege af.
broken-ends-hint = Het einde ontbreekt. Zet een reservekopie terug, of vul aan wat ontbreekt als je dat weet.
broken-not-text = Vanaf hier is dit geen tekst (UTF-8).
broken-not-text-hint = Sla het op als UTF-8 als het uit een andere editor komt; zet anders een reservekopie terug.
broken-open-text = Hier begint een tekst die nergens eindigt.
broken-quote-hint = Kijk of hier of vlak ervoor een aanhalingsteken, komma of haakje ontbreekt.
broken-text = Hier hoort een tekst tussen aanhalingstekens.
broken-text-hint = Zet er aanhalingstekens omheen: "zoals hier".
broken-number = Hier hoort een heel getal, zoals 30.
broken-yes-no = Hier hoort true of false.
broken-comma = Hier ontbreekt een komma.
broken-colon = Hier ontbreekt een dubbele punt, tussen een naam en de waarde.
broken-list = Hier hoort een lijst: [ … ].
broken-list-end = Deze lijst is niet gesloten: er ontbreekt een ].
broken-group = Hier hoort een groep tussen haakjes: ( … ).
broken-group-end = Deze groep is niet gesloten: er ontbreekt een ).
broken-more = Hier hoort het bestand te eindigen, maar het gaat door.
broken-more-hint = Kijk of er een haakje te vroeg is gesloten.
broken-escape = Na een backslash kan dit hier niet staan.
broken-escape-hint = Schrijf \\ voor een backslash, en \" voor een aanhalingsteken in een tekst.
broken-comment = Een opmerking begint met /* maar eindigt nergens.
broken-deep = Hier staan te veel haakjes binnen haakjes.
broken-name = Hier hoort de naam van een veld.
broken-unknown-field = Een veld ‘{ $word }’ bestaat hier niet.
broken-unknown-word = ‘{ $word }’ kan hier niet staan.
broken-guess-hint = Bedoelde je { $guess }?
broken-known-hint = Wat hier kan staan: { $known }.
broken-missing = Het veld ‘{ $word }’ ontbreekt in de groep die hier eindigt.
broken-missing-hint = Voeg het toe: { $word }: …
broken-twice = Het veld ‘{ $word }’ staat hier voor de tweede keer.
broken-twice-hint = Houd er één over.
broken-other = Dit is hier niet te lezen: { $why }.

## Een agenda of sessie waarin iets niet klopt
flaw-no-points = Deze agenda heeft geen punten.
flaw-no-points-hint = Voeg er minstens één toe. handshake agenda new laat zien hoe je een punt schrijft.
flaw-blank = Deze tekst is leeg: ‘{ $word }’.
flaw-blank-hint = Schrijf hier iets; de groep zal het anders missen.
flaw-id = ‘{ $word }’ kan geen id zijn.
flaw-id-hint = Gebruik kleine letters a-z, cijfers en streepjes, hoogstens 40.
flaw-twice = ‘{ $word }’ komt twee keer voor.
flaw-twice-hint = Geef een van de twee een ander id.
flaw-long = Deze korte titel heeft { $length } tekens; er is plaats voor { $most }.
flaw-long-hint = Maak hem korter; de volledige titel blijft zoals die is.
flaw-long-question = Deze vraag heeft { $length } tekens; er passen er { $most }.
flaw-long-question-hint = Maak haar korter: de groep leest haar in grote letters.
flaw-minutes = Een punt kan niet { $minutes ->
    [one] één minuut
   *[other] { $minutes } minuten
  } duren.
flaw-minutes-hint = Kies { $least } tot { $most } minuten.
flaw-frame = Opening en afsluiting kunnen niet { $minutes } minuten duren.
flaw-frame-hint = Kies hoogstens { $most } minuten.
flaw-review = Zo'n termijn voor de terugblik bestaat niet.
flaw-review-hint = Schrijf Weeks(6) of Months(3), met een getal van 1 tot 120.
flaw-choice = Een keuze heeft minstens twee antwoorden nodig.
flaw-choice-hint = Schrijf Choice(["ja", "nee"]), of maak er Text van.
flaw-cells = Het voorbeeld heeft { $cells ->
    [one] één vakje
   *[other] { $cells } vakjes
  }, maar het werkblad heeft { $columns ->
    [one] één kolom
   *[other] { $columns } kolommen
  }.
flaw-cells-hint = Geef het voorbeeld één tekst per kolom, in dezelfde volgorde.
flaw-example = Dit voorbeeld past niet in de kolom: ‘{ $word }’.
flaw-example-hint = Een Score is 1 tot 5, een Choice een van de antwoorden, een Date schrijf je als 2027-03-01; leeg mag ook.
flaw-score = { $score } staat niet op de schaal.
flaw-score-hint = Schrijf een cijfer van 1 tot en met 5.
flaw-no-such-point = Deze sessie heeft geen punt ‘{ $word }’.
flaw-no-such-agreement = Deze sessie heeft geen afspraak ‘{ $word }’.
