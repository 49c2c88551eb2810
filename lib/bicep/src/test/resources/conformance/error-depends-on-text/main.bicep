resource a 'Microsoft.Example/things@2024-01-01' = {
  name: 'a'
}
resource b 'Microsoft.Example/things@2024-01-01' = {
  name: 'b'
  dependsOn: [
    a.id
    'x'
  ]
}
