# Zoeken terwijl iemand typt.

act-home-search = zoeken
act-search = Zoeken
act-search-open = de sessie daar openen
enter-search = openen

search-title = Zoeken
search-hint = Typ woorden; "tussen aanhalingstekens" volgen ze op elkaar. Accenten tellen niet.
search-looking = Aan het zoeken…
search-count = { $total ->
    [one] { $total } plaats
   *[other] { $total } plaatsen
}
search-best = de beste { $shown } van { $total }
search-nothing = Niets van wat is getypt, past daarbij.
search-near = ! Niets past precies; dit komt in de buurt.
search-unread = { $count ->
    [one] ! Eén bestand was niet te lezen.
   *[other] ! { $count } bestanden waren niet te lezen.
}
