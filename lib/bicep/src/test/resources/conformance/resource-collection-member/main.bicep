param names array
resource acc 'Microsoft.CognitiveServices/accounts@2024-10-01' = [for (n, i) in names: {
  name: 'acc-${n.name}-${i}'
}]
output endpoint string = acc[0].properties.endpoint
output id string = acc[length(names) - 1].id
output name string = acc[0].name
