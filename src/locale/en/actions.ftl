# What keys do, as the foot, the help and the key list say it. Short: the foot has one line.

## Titles of the places
act-anywhere = Everywhere
act-session = In a session
act-home = Sessions
act-prepare = Preparing
act-point = At a point
act-overview-title = Overview
act-typing = While typing
act-choosing = While choosing
act-dialog = In a box like this

## Everywhere
act-help = all keys
act-back = back
act-theme = other colours: dark, light, contrast, mono
act-redraw = draw the screen again
act-quit = quit
act-up = up
act-down = down
act-page-up = a page up
act-page-down = a page down
act-first = to the first
act-last = to the last

## In a session
act-park = park
act-overview = overview
act-undo = undo
act-redo = redo

## Sessions
act-home-open = open the session
act-home-new = new session
act-home-demo = practise

## Preparing
act-prepare-next = next row
act-prepare-previous = previous row
act-prepare-right = change, or point on or off
act-prepare-left = change back
act-prepare-earlier = move point up
act-prepare-later = move point down
act-prepare-begin = begin

## At a point
act-point-on = on to what comes next
act-point-next-step = next step
act-point-previous-step = previous step
act-point-next = next point
act-point-previous = previous point
act-point-agreement = agreement
act-point-hints = hints
act-point-skip = skip this point

## Overview
act-overview-open = go to the point
act-overview-close = close session

## While typing
act-typing-enter = enter the text
act-typing-leave = leave, text is kept
act-typing-side = side of a note; next gap of an agreement; complete a name
act-typing-kind = kind of a note or agreement
act-typing-line = new line

## While choosing
act-choosing-take = take it
act-choosing-next = next
act-choosing-previous = previous
act-choosing-leave = leave

## In a box
act-dialog-close = close
