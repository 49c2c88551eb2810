param names array
resource acc 'Microsoft.CognitiveServices/accounts@2024-10-01' = [for n in names: {
  name: n
}]
resource role 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for (n, i) in names: {
  name: guid(n)
  scope: acc[i]
}]
