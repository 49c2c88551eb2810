targetScope = 'managementGroup'
resource def 'Microsoft.Authorization/policyDefinitions@2023-04-01' = {
  name: 'p'
}
output id string = def.id
