# Wat toetsen doen, zoals de voetregel, de hulp en de toetsenlijst het zeggen. Kort: de voetregel is één regel.

## Namen van de plaatsen
act-anywhere = Overal
act-session = In een sessie
act-home = Sessies
act-prepare = Voorbereiden
act-point = Bij een punt
act-overview-title = Overzicht
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

## Overzicht
act-overview-open = naar het punt
act-overview-close = sessie afsluiten

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
