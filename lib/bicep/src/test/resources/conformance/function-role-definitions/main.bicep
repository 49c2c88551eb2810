param principalId string
var reader = roleDefinitions('Reader')
resource assignment 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: getRoleAssignmentName({
    scope: resourceGroup().id
    principalId: principalId
    roleDefinitionId: reader.id
  })
  properties: {
    principalId: principalId
    roleDefinitionId: reader.id
  }
}
output guid string = az.roleDefinitions('Reader').roleDefinitionId
