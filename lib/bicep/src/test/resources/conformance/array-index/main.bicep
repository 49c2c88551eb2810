param list array
param i int
output first string = list[0]
output at string = list[i + 1].name
output fromEnd string = list[^1]
