resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: 'logs'
}
resource service 'Microsoft.ApiManagement/service@2024-05-01' existing = {
  name: workspace.properties.customerId
}
resource role 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(service.id)
  scope: service
}
resource pool 'Microsoft.ApiManagement/service/backends@2024-05-01' = {
  parent: service
  name: 'pool'
}
resource waiting 'Microsoft.ApiManagement/service@2024-05-01' existing = {
  name: workspace.properties.customerId
  dependsOn: [
    workspace
  ]
}
resource after 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: 'more-logs'
  dependsOn: [
    service
  ]
}
output gateway string = service.properties.gatewayUrl
output fine string = service.id
output keys object = service.listSecrets()
