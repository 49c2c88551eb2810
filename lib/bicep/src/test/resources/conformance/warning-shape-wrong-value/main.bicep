resource acc 'Microsoft.CognitiveServices/accounts@2024-10-01' existing = {
  name: 'acc'
}
resource dep 'Microsoft.CognitiveServices/accounts/deployments@2024-10-01' = {
  parent: acc
  name: 'gpt'
  sku: {
    name: 'Standard'
    capacity: 'ten'
  }
  properties: {
    modell: {}
    versionUpgradeOption: 'Never'
    provisioningState: 'x'
  }
}
