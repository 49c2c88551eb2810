var x = [
  3 + 4
  =
  !null
]
var y = {
  =
  foo: !2
}
output o array = [
  x
  y
]
