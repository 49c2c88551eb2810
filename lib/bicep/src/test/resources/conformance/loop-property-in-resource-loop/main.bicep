param items array
resource r 'Microsoft.Example/things@2024-01-01' = [for (item, i) in items: {
  name: 'r${i}'
  properties: {
    parts: [for part in item.parts: {
      part: part
      owner: item.name
      at: i
    }]
  }
}]
