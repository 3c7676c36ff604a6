# Search as somebody types.

act-home-search = search
act-search = Search
act-search-open = open the session there
enter-search = open it

search-title = Search
search-hint = Type words; "between quotes" they follow each other. Accents and small slips do not matter.
search-looking = Looking…
search-count = { $total ->
    [one] { $total } place
   *[other] { $total } places
}
search-best = the best { $shown } of { $total }
search-best-more = the best { $shown } of more than { $total }
search-reading = { $count ->
    [one] Still reading: one session to go.
   *[other] Still reading: { $count } sessions to go.
}
search-nothing = Nothing that was typed holds that.
search-near = ! Nothing holds exactly that; this comes near.
search-unread = { $count ->
    [one] ! One file could not be read.
   *[other] ! { $count } files could not be read.
}
