param list array
output sorted array = sort(list, (a, b) => a.rank < b.rank)
output total int = reduce(list, 0, (sum, x) => sum + x.n)
output keyed object = toObject(list, x => x.key)
output pairs object = toObject(list, x => x.key, x => x.value)
