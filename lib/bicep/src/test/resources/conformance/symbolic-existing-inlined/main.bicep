type marker = string
module m 'child.bicep' = {
  name: 'm'
}
resource e 'Microsoft.Example/things@2024-01-01' existing = {
  name: m.outputs.o
}
output kind string = e.type
output id string = e.id
