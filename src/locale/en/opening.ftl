# The opening: what is said before the first point.

act-opening = Opening
act-opening-skip = to the first point

opening-check-in = check-in
