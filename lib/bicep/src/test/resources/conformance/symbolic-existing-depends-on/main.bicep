resource a 'Microsoft.Example/things@2024-01-01' = {
  name: 'a'
}
resource e 'Microsoft.Example/things@2024-01-01' existing = {
  name: 'e'
  dependsOn: [
    a
  ]
}
output o string = e.properties.x
