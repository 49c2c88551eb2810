param ports array
resource r 'Microsoft.Example/things@2024-01-01' = {
  name: 'r'
  properties: {
    ports: [for p in ports: {
      port: p
    }]
    fixed: true
    names: [for (p, i) in ports: 'n${i}']
  }
}
