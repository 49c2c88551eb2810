resource one 'Microsoft.Example/things@2024-01-01' = {
  name: two.properties.name
}

resource two 'Microsoft.Example/things@2024-01-01' = {
  name: 'two'
  properties: {
    name: one.name
  }
}
