# The versions of one session that stand in several files.

act-versions = Versions of a session
act-versions-open = open the session there
act-versions-merge = merge them
enter-versions = open it there
enter-compare = compare the versions

versions-title = Versions of a session
versions-count = { $count ->
    [0] { $files } files hold this session, and they say the same.
    [one] { $files } files hold this session, and one thing differs.
   *[other] { $files } files hold this session, and { $count } things differ.
}
versions-hint = Merging keeps what each has. Other files are moved aside, not deleted.
versions-merging = Merging…
versions-merged = { $count ->
    [one] Merged. The other file is now in { $folder }
   *[other] Merged. The other files are now in { $folder }
}
versions-one = One file holds this session: there is nothing to merge.
