# Search as somebody types.

act-home-search = search
act-search = Search
act-search-open = open the session there
enter-search = open it

search-title = Search
search-hint = Type words; point:funnel  owner:ana narrow it. Small slips are forgiven.
search-only-fields = Add a word to look for. The log (Esc, l) shows every agreement without one.
search-looking = Looking…
search-waits = Agreements are still being read.
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
search-none-fits = Nothing fits all fields; without them the words are found.
search-near = ! Nothing holds exactly that; this comes near.
search-unread = { $count ->
    [one] ! One file could not be read.
   *[other] ! { $count } files could not be read.
}
