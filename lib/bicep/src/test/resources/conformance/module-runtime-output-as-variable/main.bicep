module m 'child.bicep' = {
  name: 'm'
}
param given string
var chosen = empty(given) ? m.outputs.o : given
module n 'other.bicep' = {
  name: 'n'
  params: {
    value: chosen
  }
}
