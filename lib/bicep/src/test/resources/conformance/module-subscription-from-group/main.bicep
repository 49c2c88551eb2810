module m 'child.bicep' = {
  name: 'm'
  scope: subscription()
}
module n 'child.bicep' = {
  name: 'n'
  scope: subscription('sub-id')
}
output o string = m.outputs.o
