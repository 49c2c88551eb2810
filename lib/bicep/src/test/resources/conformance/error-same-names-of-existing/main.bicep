targetScope = 'subscription'
resource group 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: 'lab'
  location: 'westus'
}
resource again 'Microsoft.Resources/resourceGroups@2024-03-01' existing = {
  name: 'lab'
}
module first 'empty.bicep' = {
  name: 'apim'
  scope: group
}
module second 'empty.bicep' = {
  name: 'apim'
  scope: resourceGroup('lab')
}
module elsewhere 'empty.bicep' = {
  name: 'apim'
  scope: resourceGroup('other')
}
output id string = again.id
