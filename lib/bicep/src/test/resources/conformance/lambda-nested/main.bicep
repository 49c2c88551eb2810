param list array
output o array = map(list, x => map(x.items, y => '${x.name}${y}'))
