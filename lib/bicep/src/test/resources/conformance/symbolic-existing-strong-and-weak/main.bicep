type marker = string
resource e 'Microsoft.Example/things@2024-01-01' existing = {
  name: 'e'
}
resource weak 'Microsoft.Example/things@2024-01-01' = {
  name: 'w'
  properties: {
    id: e.id
    name: e.name
    key: e.listKeys().key1
  }
}
resource strong 'Microsoft.Example/things@2024-01-01' = {
  name: 's'
  properties: {
    state: e.properties.state
  }
}
