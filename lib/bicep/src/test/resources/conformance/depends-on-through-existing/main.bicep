resource a 'Microsoft.Example/things@2024-01-01' = {
  name: 'a'
}
resource e 'Microsoft.Example/things@2024-01-01' existing = {
  name: a.name
}
resource b 'Microsoft.Example/things@2024-01-01' = {
  name: 'b'
  properties: {
    x: e.properties.x
  }
}
