# De opening: wat er vóór het eerste punt gezegd wordt. En de woorden die de kanten voor elkaar hebben; die komen bij het
# afsluiten terug.

act-opening = Opening
act-opening-later = één verder
act-opening-earlier = één terug
act-opening-order = spreekvolgorde
act-opening-goal = gezamenlijk doel
act-opening-edit = gekozen doel wijzigen
act-opening-remove = gekozen doel weghalen
act-opening-skip = opening overslaan

act-words = Woorden voor elkaar
act-words-type = meer woorden
act-words-negative = negatief
act-words-positive = positief
act-words-up = vorig woord
act-words-down = volgend woord
act-words-edit = woord wijzigen
act-words-remove = gekozen woord weghalen

opening-check-in = check-in
opening-words = strijdbijl begraven
opening-goals = gezamenlijke doelen

## Check-in
opening-usual-question = Wanneer is deze bijeenkomst je tijd waard?
opening-order-how = De tafel rond, of in de volgorde die r loot.
opening-order = In deze volgorde komen jullie aan het woord:

## De strijdbijl begraven
words-question = Welke woorden gebruiken jullie voor elkaar?
words-how = De eerlijke: wat er gezegd wordt als de andere kant er niet bij is.
words-of-sales = Sales over marketing
words-of-marketing = Marketing over sales
words-negative = negatief
words-positive = positief
words-share = Zoveel van onze woorden zijn negatief.
words-again = En nu, na vandaag? Met w noemen jullie je woorden nog eens.
words-usual = Gewoonlijk tussen sales en marketing
words-before = eerst
words-count = { $marked ->
    [0] geen woord gemarkeerd
    [one] { $negative } van { $marked } woord
   *[other] { $negative } van { $marked } woorden
}
words-kinder = { $points ->
    [one] één punt minder
   *[other] { $points } punten minder
}
words-same = evenveel als eerst
words-harsher = { $points ->
    [one] één punt meer
   *[other] { $points } punten meer
}

## Gezamenlijke doelen
goals-question = Wat willen beide kanten?
goals-how = Doelen die geen van beide kanten zonder de andere haalt.

## Wat Enter nu doet
enter-words = verder met de woorden
enter-words-sales = verder met de woorden van sales
enter-words-marketing = verder met de woorden van marketing
enter-words-done = geen woorden meer
enter-mark = woorden markeren
enter-share = de uitkomst tonen
enter-goals = verder met gezamenlijke doelen
enter-first-point = verder met het eerste punt

## Vragen
ask-word-sales = Een woord van sales voor marketing
ask-word-marketing = Een woord van marketing voor sales
ask-word = Wijzig dit woord
ask-new-goal = Een doel dat beide kanten delen
ask-goal = Wijzig dit doel
ask-empty-word = Een woord heeft letters nodig. Weghalen kan met Esc en dan Del.
ask-empty-goal = Een doel heeft woorden nodig. Weghalen kan met Esc en dan Del.
hint-word = één woord, dan Enter · Tab gaat naar de andere kant
hint-goal = in de woorden van de groep

## Wat er gedaan is
notice-nobody-here = Er zit nog niemand aan tafel. Namen typ je bij het voorbereiden: ← brengt je daar.
notice-word-removed = Woord weggehaald. Met u komt het terug.
notice-goal-removed = Doel weggehaald. Met u komt het terug.

deed-speaking-order = spreekvolgorde
deed-words = woorden voor elkaar
deed-goals = gezamenlijke doelen

report-draft-word = woord voor de andere kant
report-draft-goal = gezamenlijk doel

## Op de opdrachtregel
cli-check-in = Check-in: { $text }
