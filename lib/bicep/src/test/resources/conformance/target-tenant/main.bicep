targetScope = 'tenant'
resource mg 'Microsoft.Management/managementGroups@2023-04-01' = {
  name: 'mg'
}
output id string = mg.id
