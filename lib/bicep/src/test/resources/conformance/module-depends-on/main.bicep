resource a 'Microsoft.Example/things@2024-01-01' = {
  name: 'a'
}
module m 'child.bicep' = {
  name: 'm'
  params: {
    id: a.id
  }
}
module n 'child.bicep' = {
  name: 'n'
  params: {
    id: m.outputs.o
  }
}
resource b 'Microsoft.Example/things@2024-01-01' = {
  name: 'b'
  dependsOn: [
    n
  ]
}
