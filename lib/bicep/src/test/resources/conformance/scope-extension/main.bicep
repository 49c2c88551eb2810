resource acc 'Microsoft.CognitiveServices/accounts@2024-10-01' existing = {
  name: 'acc'
}
resource role 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(acc.id, 'user')
  scope: acc
  properties: {
    principalId: 'p'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', 'r')
  }
}
output id string = role.id
