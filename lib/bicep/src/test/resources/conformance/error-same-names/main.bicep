resource a 'Microsoft.Example/things@2024-01-01' = {
  name: 'same'
}
resource b 'Microsoft.Example/things@2024-01-01' = {
  name: 'same'
}
module c 'child.bicep' = {
  name: 'm'
}
module d 'child.bicep' = {
  name: 'm'
}
