resource a 'Microsoft.Example/things@2024-01-01' = {
  location: 'westus'
}
