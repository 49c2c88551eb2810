param names array
resource r 'Microsoft.Example/things@2024-01-01' = [for n in names: {
  name: 'fixed'
}]
