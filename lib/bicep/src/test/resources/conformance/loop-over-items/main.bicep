param bag object
resource r 'Microsoft.Example/things@2024-01-01' = [for entry in items(bag): {
  name: entry.key
  properties: entry.value
}]
