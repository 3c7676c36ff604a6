# De versies van één sessie die in meer dan één bestand staan.

act-versions = Versies van een sessie
act-versions-open = de sessie daar openen
act-versions-merge = samenvoegen
enter-versions = daar openen
enter-compare = versies vergelijken

versions-title = Versies van een sessie
versions-count = { $count ->
    [0] { $files } bestanden bevatten deze sessie, en er verschilt niets.
    [one] { $files } bestanden bevatten deze sessie, en er verschilt één ding.
   *[other] { $files } bestanden bevatten deze sessie, en er verschillen { $count } dingen.
}
versions-hint = Samenvoegen bewaart wat elk heeft. Andere bestanden gaan apart, niet weg.
versions-merging = Aan het samenvoegen…
versions-merged = { $count ->
    [one] Samengevoegd. Het andere bestand staat nu in { $folder }
   *[other] Samengevoegd. De andere bestanden staan nu in { $folder }
}
versions-one = Deze sessie staat in één bestand: er valt niets samen te voegen.
