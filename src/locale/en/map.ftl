# The process map: from first contact to loyal customer.

map-title = From first contact to loyal customer
map-title-own = The points of this meeting
map-also = Also on the agenda
map-more = { $count ->
    [one] and one more point
   *[other] and { $count } more points
}
map-no-points = There is no point on the agenda.
map-not-today = not today

## The stages of the process; short, since they stand side by side
map-first-contact = first contact
map-interest = interest
map-lead = lead
map-talks = talks
map-offer = offer
map-loyal-customer = loyal customer

## What the rows count; the first of each pair where there is room, at most 13 and 9 characters
map-gap = gap
map-agreements = agreements
map-agreed = agreed
map-bottlenecks = bottlenecks
map-dots = dots

## What each side does at a point, in a few words of at most 10 characters
map-marketing = Marketing
map-sales = Sales
map-marketing-target-groups = picks the markets
map-sales-target-groups = calls on them first
map-marketing-branding = loads the brand
map-sales-branding = lives up to it
map-marketing-proposition = writes the story
map-sales-proposition = tells the same story
map-marketing-funnel = hands over ripe leads
map-sales-funnel = calls them in time
map-marketing-crm = uses the data
map-sales-crm = enters the key facts
map-marketing-competition = studies rivals
map-sales-competition = asks the customer
map-marketing-retention = keeps in touch
map-sales-retention = sees who may leave

## One point in full
map-time = { $spent } of { $minutes } min
map-gap-none = no gap measured
map-gap-alike = no gap: both sides see it alike
map-gap-surer = gap { $gap }: { $side } is surer
map-count = { $count ->
    [0] nothing agreed
    [one] one agreement
   *[other] { $count } agreements
}
map-note-dots = { $count ->
    [one] one dot
   *[other] { $count } dots
}

## Keys
act-map = map
act-map-title = Map
act-map-left = to the point before
act-map-right = to the next
