resource acc 'Microsoft.CognitiveServices/accounts@2024-10-01' existing = {
  name: 'acc'
  scope: resourceGroup('other')
}
resource far 'Microsoft.CognitiveServices/accounts@2024-10-01' existing = {
  name: 'far'
  scope: resourceGroup('sub-id', 'other')
}
output a string = acc.id
output b string = far.properties.endpoint
