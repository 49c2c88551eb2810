param names array
var a = {
  list: [for n in names: n]
}
output o string = join([for n in names: n], ',')
