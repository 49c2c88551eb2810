var f = x => x
output o array = map([1], 5)
