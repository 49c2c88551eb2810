param list array
var bag = {
  a: 1
}
output a string = list['x']
output b int = bag[0]
output c string = 'abc'[0]
