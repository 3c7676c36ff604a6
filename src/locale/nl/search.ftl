# Zoeken terwijl iemand typt.

act-home-search = zoeken
act-search = Zoeken
act-search-open = de sessie daar openen
enter-search = openen

search-title = Zoeken
search-hint = Typ woorden; punt:funnel  eigenaar:ana beperken het. Typefouten mogen.
search-only-fields = Typ er een woord bij. Het logboek (Esc, l) toont afspraken zonder woord.
search-looking = Aan het zoeken…
search-waits = De afspraken worden nog gelezen.
search-count = { $total ->
    [one] { $total } plaats
   *[other] { $total } plaatsen
}
search-best = de beste { $shown } van { $total }
search-best-more = de beste { $shown } van meer dan { $total }
search-reading = { $count ->
    [one] Nog aan het lezen: één sessie te gaan.
   *[other] Nog aan het lezen: { $count } sessies te gaan.
}
search-nothing = Niets van wat is getypt, past daarbij.
search-none-fits = Niets past bij alle velden; zonder velden staan de woorden er wel.
search-near = ! Niets past precies; dit komt in de buurt.
search-unread = { $count ->
    [one] ! Eén bestand was niet te lezen.
   *[other] ! { $count } bestanden waren niet te lezen.
}
