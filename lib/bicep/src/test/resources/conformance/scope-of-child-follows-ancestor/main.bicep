resource acc 'Microsoft.CognitiveServices/accounts@2024-10-01' existing = {
  name: 'acc'
  scope: resourceGroup('other')
}
resource dep 'Microsoft.CognitiveServices/accounts/deployments@2024-10-01' existing = {
  parent: acc
  name: 'gpt'
}
output a string = dep.id
