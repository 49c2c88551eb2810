param ports array
resource r 'Microsoft.Example/things@2024-01-01' = {
  name: 'r'
  properties: {
    groups: [
      {
        ports: [for p in ports: p]
      }
    ]
  }
}
