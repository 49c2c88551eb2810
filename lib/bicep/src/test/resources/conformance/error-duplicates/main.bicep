param a string
var a = 'x'
output o string = a
output o string = a
var bag = {
  k: 1
  k: 2
}
