resource acc 'Microsoft.CognitiveServices/accounts@2024-10-01' = [for i in range(0, 2): {
  name: 'acc${i}'
}]
output endpoints array = map(acc, a => a.properties.endpoint)
