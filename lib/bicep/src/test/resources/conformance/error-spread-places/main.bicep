param more object
param names array
resource a 'Microsoft.Example/things@2024-01-01' = {
  name: 'a'
  ...more
  properties: {
    ...more
  }
}
resource b 'Microsoft.Example/things@2024-01-01' = {
  name: 'b'
  properties: {
    ...more
    names: [for name in names: name]
  }
}
module m 'child.bicep' = {
  name: 'm'
  params: {
    ...more
  }
}
