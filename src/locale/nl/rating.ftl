# Stemmen: wat elke kant noemt of intoetst, en wat de groep ervan te zien krijgt.

act-rate = Stemmen
act-rate-pass = toetsenbord rond
act-rate-again = opnieuw stemmen
act-rate-sales = handen van sales
act-rate-marketing = handen van marketing
act-typing-unmask = de getypte handen tonen of verbergen
act-passing = Toetsenbord doorgeven
act-passing-on = verder: doorgeven, overslaan, de handen tonen
act-passing-cast = je stem geven
act-passing-take-back = terugnemen
act-passing-leave = weg, stemmen blijven

rate-scale = 1 helemaal niet · 2 · 3 · 4 · 5 helemaal
rate-how = Eerst denkt iedereen na. Dan steekt elke kant tegelijk de handen op, één tot vijf vingers, en noemt ze hardop.
rate-how-pass = Of laat met k het toetsenbord rondgaan: dan ziet niemand wat de anderen stemmen.
rate-hands = { $count ->
    [0] nog geen handen
    [one] { $count } hand
   *[other] { $count } handen
}
rate-hands-of = { $hands ->
    [0] nog geen handen
   *[other] { $hands } van { $people }
}
rate-ready = Beide kanten hebben gestemd. Enter toont de handen aan iedereen.
rate-nobody = niemand heeft gestemd
rate-few = { $count ->
    [one] { $count } hand: te weinig voor stippen
   *[other] { $count } handen: te weinig voor stippen
}
rate-facts = mediaan { $median } ({ $low }–{ $high })  ⌀ { $average }
rate-facts-again = mediaan { $median }  ⌀ { $average }
rate-facts-short = { $median } ({ $low }–{ $high })
rate-gap = Kloof
rate-no-gap = Beide kanten zien het hetzelfde.
rate-marketing-surer = Marketing is zekerder dan sales.
rate-sales-surer = Sales is zekerder dan marketing.
rate-one-side = Maar één kant heeft gestemd, dus er is geen kloof te zien.
rate-before-now = Voor het gesprek { $before } → nu { $now }
rate-closer = { $change } dichter bij elkaar
rate-further = { $change } verder uit elkaar
rate-same = Even ver uit elkaar als eerst

passing-place-of = persoon { $place } van { $count }
passing-place = persoon { $place }
passing-how = toets 1 tot 5
passing-everybody = Iedereen heeft het toetsenbord gehad.
passing-everybody-how = Enter toont alle handen tegelijk.
passing-nothing-to-take-back = Er is niets om terug te nemen.
passing-full = Meer handen passen er niet bij.
passing-absent = Van { $side } zit niemand aan tafel, dus alleen de andere kant stemt.

notice-more-hands = { $hands } handen, maar { $people } van { $side } aan tafel. Alle { $hands } tellen mee.

enter-call-out = de handen noemen
enter-reveal = de handen tonen
enter-no-rating = verder zonder
enter-pass-on = doorgeven
enter-without = overslaan
enter-side-done = { $side } is klaar
enter-everybody = dat was iedereen

ask-call-out = Handen van { $side }
ask-rate-no-side = Begin met s voor sales of m voor marketing, of typ alleen cijfers.
ask-rate-no-hands = Nog geen handen: typ voor iedereen een cijfer van 1 tot 5.
ask-rate-not-on-scale = “{ $word }” staat niet op de schaal: typ voor iedereen een cijfer van 1 tot 5.
ask-rate-too-many = Dat zijn meer dan { $word } handen.

hint-call-out = voor iedereen een cijfer van 1 tot 5: 4 4 3 5 (niemand ziet het)
hint-hands = { $hands ->
    [one] { $hands } hand
   *[other] { $hands } handen
} · F2 toont of verbergt de cijfers
hint-hands-of = { $hands ->
    [one] { $hands } hand
   *[other] { $hands } handen
}, { $people } aan tafel · F2 toont of verbergt de cijfers

presence-takes-part = doet mee
presence-looks-on = kijkt mee
presence-left = is weg

act-attendance = wie er aan tafel zit
act-attendance-title = Wie er aan tafel zit
act-attendance-done = terug naar het gesprek
act-attendance-change = doet mee of niet
act-attendance-change-back = de andere kant op
act-attendance-add = iemand erbij
act-attendance-edit = wijzigen
attendance-heading = Wie zit er aan tafel?
attendance-rate = stemmen: sales { $sales }, marketing { $marketing }
attendance-nobody = Er staat niemand op de lijst. Met n komt er iemand bij.
act-prepare-observer = deze persoon doet mee of kijkt mee
prepare-observer-how = Kies eerst iemand met ↑; met Ctrl+o kijkt die persoon alleen mee.
prepare-ratings-unnamed = Stemmen worden zonder namen bewaard. Met Ctrl+r mét namen.
prepare-ratings-named = Stemmen via het toetsenbord worden met namen bewaard. Ctrl+r: zonder.
act-prepare-names = stemmen met namen of zonder
prepare-observer-key = Ctrl+o: deze persoon kijkt alleen mee, of doet weer mee.
prepare-observer-is = { $name } { $presence }.

report-few-hands = { $low }–{ $high } ({ $count ->
    [one] één stem
   *[other] { $count } stemmen
})
