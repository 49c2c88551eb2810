param members array
output byRegion object = groupBy(members, m => m.region)
output namesByRegion object = groupBy(members, m => m.region, m => m.name)
