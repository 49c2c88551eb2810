resource r 'Microsoft.Example/things@2024-01-01' = {
  name: 'r'
  properties: {
    a: 1
}
