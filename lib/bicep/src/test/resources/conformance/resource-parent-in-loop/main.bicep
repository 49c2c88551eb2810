param names array
resource acc 'Microsoft.CognitiveServices/accounts@2024-10-01' = [for n in names: {
  name: 'acc-${n}'
}]
resource dep 'Microsoft.CognitiveServices/accounts/deployments@2024-10-01' = [for (n, i) in names: {
  parent: acc[i]
  name: 'gpt'
}]
output ids array = [for (n, i) in names: dep[i].id]
