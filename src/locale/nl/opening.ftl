# De opening: wat er vóór het eerste punt gezegd wordt.

act-opening = Opening
act-opening-skip = naar het eerste punt

opening-check-in = check-in
