module m 'child.bicep' = {
  name: 'm'
  scope: resourceGroup('other')
}
module n 'child.bicep' = {
  name: 'n'
  scope: resourceGroup('sub-id', 'other')
}
output o string = m.outputs.o
