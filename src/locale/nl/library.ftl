# De bibliotheek: doorzoeken, tweede versies van een sessie en hoe die worden samengevoegd.

## Wat een vindplaats is
passage-head = sessie
passage-person = aan tafel
passage-word = woord voor de andere kant
passage-goal = gedeeld doel
passage-verdict = terugblik
passage-row = werkblad
passage-agreement = afspraak
passage-numbered = afspraak { $number }
passage-parked = parkeerplaats
passage-revenue-team = revenue team
passage-last-words = laatste woorden
passage-draft = getypt maar niet ingevoerd
passage-note = { $kind }

passage-part-owner = eigenaar, { $side }
passage-part-commitment = { $side } belooft
passage-part-reservations = bedenkingen
passage-part-one-sided = maar één kant
passage-part-segment = voor wie
passage-part-measured = gemeten
passage-part-taker = opgepakt door
passage-part-rhythm = hoe vaak
passage-part-function = functie
passage-part-measure = maatstaf
passage-part-if-missed = bij niet nakomen
passage-part-reason = waarom
passage-part-remedy = wat de twijfel wegneemt

## De lijst op het beginscherm
home-left = Nog { $left } aan het lezen…
home-copy = kopie

## De cache
help-cache = Map voor wat lijsten snel maakt en altijd weg mag; anders HANDSHAKE_CACHE, anders de gewone plek

## search
help-search = Zoekt woorden in alles wat is getypt, het beste eerst
help-search-words = De woorden, die er allemaal moeten staan; "tussen aanhalingstekens" moeten ze op elkaar volgen
help-search-limit = Hoeveel plaatsen er hooguit worden getoond; anders 50
help-value-word = WOORD
help-value-number = AANTAL

cli-search-nothing = Nergens is { $words } getypt.
cli-search-near = Nergens staat precies { $words }; dit komt in de buurt.
cli-search-more = { $shown } van { $total } plaatsen; --limit { $total } toont alles.
cli-search-no-words = er is geen woord om te zoeken
cli-search-no-words-hint = geef minstens één letter of cijfer: handshake search budget
