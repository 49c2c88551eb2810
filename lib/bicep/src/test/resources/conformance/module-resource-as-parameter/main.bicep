resource acc 'Microsoft.CognitiveServices/accounts@2024-10-01' = [for i in range(0, 2): {
  name: 'acc${i}'
}]
module m 'child.bicep' = [for i in range(0, 2): {
  name: 'm${i}'
  params: {
    account: acc[i]
  }
}]
