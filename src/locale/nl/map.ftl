# De proceskaart: van eerste contact tot trouwe klant.

map-title = Van eerste contact tot trouwe klant
map-title-own = De punten van deze bijeenkomst
map-also = Ook op de agenda
map-more = { $count ->
    [one] en nog één punt
   *[other] en nog { $count } punten
}
map-no-points = Er staat geen punt op de agenda.
map-not-today = niet vandaag

## De stadia van het proces; kort, want ze staan naast elkaar
map-first-contact = eerste contact
map-interest = interesse
map-lead = lead
map-talks = gesprek
map-offer = offerte
map-loyal-customer = trouwe klant

## Wat de rijen tellen; de eerste van elk paar waar ruimte is, hooguit 13 en 9 tekens
map-gap = kloof
map-agreements = afspraken
map-agreed = afspraken
map-bottlenecks = knelpunten
map-dots = stippen

## Wat elke kant bij een punt doet, in een paar woorden van hooguit 10 tekens
map-marketing = Marketing
map-sales = Sales
map-marketing-target-groups = kiest de markten
map-sales-target-groups = gaat daar eerst heen
map-marketing-branding = laadt het merk
map-sales-branding = maakt het merk waar
map-marketing-proposition = maakt het verhaal
map-sales-proposition = vertelt het ook zo
map-marketing-funnel = draagt leads over
map-sales-funnel = belt ze op tijd
map-marketing-crm = gebruikt de data
map-sales-crm = legt vast wat telt
map-marketing-competition = volgt de rivalen
map-sales-competition = vraagt het de klant
map-marketing-retention = houdt contact
map-sales-retention = ziet wie weg wil

## Eén punt in het geheel
map-time = { $spent } van { $minutes } min
map-gap-none = geen kloof gemeten
map-gap-alike = geen kloof: beide kanten zien het gelijk
map-gap-surer = kloof { $gap }: { $side } is zekerder
map-count = { $count ->
    [0] niets afgesproken
    [one] één afspraak
   *[other] { $count } afspraken
}
map-note-dots = { $count ->
    [one] één stip
   *[other] { $count } stippen
}

## Toetsen
act-map = kaart
act-map-title = Kaart
act-map-left = naar het punt ervoor
act-map-right = naar het volgende
