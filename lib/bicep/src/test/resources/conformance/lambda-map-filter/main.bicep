param list array
output mapped array = map(list, x => x.name)
output indexed array = map(list, (x, i) => '${i}-${x}')
output filtered array = filter(list, x => x.on && !empty(x.name))
