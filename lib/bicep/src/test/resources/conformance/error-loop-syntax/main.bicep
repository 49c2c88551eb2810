param names array
var a = [for in names: 'x']
var b = [for n names: n]
var c = [for (n, i, j) in names: n]
