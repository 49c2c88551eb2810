resource zebra 'Microsoft.Example/things@2024-01-01' = {
  name: 'a'
}
resource apple 'Microsoft.Example/things@2024-01-01' = {
  name: 'z'
}
resource user 'Microsoft.Example/things@2024-01-01' = {
  name: 'u'
  properties: {
    first: zebra.id
    second: apple.id
    again: zebra.id
  }
}
