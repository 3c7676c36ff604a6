# Wat toetsen doen, zoals de voetregel, de hulp en de toetsenlijst het zeggen. Kort: de voetregel is één regel.

## Namen van de plaatsen
act-anywhere = Overal
act-session = In een sessie
act-home = Sessies
act-prepare = Voorbereiden
act-point = Bij een punt
act-discuss = Bespreken
act-agree = Afspreken
act-overview-title = Overzicht
act-close = Afsluiten
act-typing = Tijdens het typen
act-choosing = Tijdens het kiezen
act-dialog = In een kader als dit

## Overal
act-help = alle toetsen
act-back = terug
act-theme = andere kleuren: donker, licht, contrast, zonder
act-redraw = het scherm opnieuw tekenen
act-quit = stoppen
act-up = omhoog
act-down = omlaag
act-page-up = een pagina omhoog
act-page-down = een pagina omlaag
act-first = naar de eerste
act-last = naar de laatste

## In een sessie
act-park = parkeren
act-overview = overzicht
act-undo = ongedaan maken
act-redo = opnieuw doen

## Sessies
act-home-open = de sessie openen
act-home-new = nieuwe sessie
act-home-demo = oefenen

## Voorbereiden
act-prepare-next = volgende regel
act-prepare-previous = vorige regel
act-prepare-right = wijzigen, of punt aan of uit
act-prepare-left = terugwijzigen
act-prepare-earlier = punt omhoog
act-prepare-later = punt omlaag
act-prepare-begin = beginnen

## Bij een punt
act-point-on = verder met wat volgt
act-point-next-step = volgende stap
act-point-previous-step = vorige stap
act-point-next = volgend punt
act-point-previous = vorig punt
act-point-agreement = afspraak
act-point-hints = tips
act-point-skip = dit punt overslaan

## Bespreken
act-discuss-note = notitie
act-discuss-bottleneck = knelpunt
act-discuss-idea = idee
act-discuss-solution = oplossing
act-discuss-edit = de gekozen notitie wijzigen
act-discuss-remove = de gekozen notitie weghalen

## Afspreken
act-agree-edit = tekst wijzigen
act-agree-consent = instemming
act-agree-sales = eigenaar bij sales
act-agree-marketing = eigenaar bij marketing
act-agree-due = uiterste datum
act-agree-review = datum van terugblik
act-agree-kind = definitie, regel of actie
act-agree-management = management nodig, of niet
act-agree-reason = waarom we dit afspreken
act-agree-reservations = bedenkingen
act-agree-first-step = eerste stap, of niet

## Overzicht
act-overview-open = naar het punt
act-overview-close = sessie afsluiten

## Afsluiten
act-close-on = verder met wat volgt
act-close-choose = kiezen
act-close-owner = eigenaar
act-close-drop = laten vervallen, of niet
act-close-next-meeting = volgende bijeenkomst
act-close-reopen = heropenen
act-close-earlier = vorig onderdeel
act-close-later = volgend onderdeel

## Tijdens het typen
act-typing-enter = de tekst invoeren
act-typing-leave = verlaten, tekst blijft bewaard
act-typing-side = kant van een notitie; volgende open plek in een afspraak; naam aanvullen
act-typing-kind = soort notitie of afspraak
act-typing-line = nieuwe regel

## Tijdens het kiezen
act-choosing-take = kiezen
act-choosing-next = volgende
act-choosing-previous = vorige
act-choosing-leave = verlaten

## In een kader
act-dialog-close = sluiten
