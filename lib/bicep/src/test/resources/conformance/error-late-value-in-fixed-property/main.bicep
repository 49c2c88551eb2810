module names 'names.bicep' = {
  name: 'names'
}
resource service 'Microsoft.ApiManagement/service@2024-05-01' existing = {
  name: 'apim'
}
resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: 'logs'
  location: service.location
  tags: {
    owner: names.outputs.owner
  }
}
resource chat 'Microsoft.CognitiveServices/accounts@2024-10-01' = if (logs != null) {
  name: 'chat'
  location: 'westus'
  kind: names.outputs.kind
  sku: {
    name: service.sku.name
  }
  properties: {}
}
var indirect = service
var copies = [for i in range(0, 2): {
  index: i
  value: indirect
}]
output groups array = [for group in names.outputs.groups: group]
output keys object = listKeys(names.outputs.id, '2024-10-01')
output all array = copies
