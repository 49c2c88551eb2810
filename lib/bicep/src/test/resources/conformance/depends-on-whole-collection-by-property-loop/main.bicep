resource many 'Microsoft.Example/things@2024-01-01' = [for i in range(0, 2): {
  name: 'm${i}'
}]
resource pool 'Microsoft.Example/things@2024-01-01' = {
  name: 'pool'
  properties: {
    ids: [for i in range(0, 2): many[i].id]
  }
}
