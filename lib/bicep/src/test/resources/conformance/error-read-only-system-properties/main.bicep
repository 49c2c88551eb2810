resource r 'Microsoft.Example/things@2024-01-01' = {
  name: 'r'
  id: 'x'
  apiVersion: '2024-01-01'
}
