targetScope = 'subscription'
resource rg 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: 'rg-lab'
  location: 'westus'
}
module m 'child.bicep' = {
  name: 'm'
  scope: rg
}
module n 'child.bicep' = {
  name: 'n'
  scope: resourceGroup('by-name')
}
output o string = m.outputs.o
