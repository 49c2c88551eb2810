param accounts array
param models array
param gatewayPrincipalId string
param workspaceId string

var suffix = uniqueString(subscription().id, resourceGroup().id)
var user = resourceId('Microsoft.Authorization/roleDefinitions', 'a97b65f3-24c7-4388-baec-2e87135dc908')
var manager = resourceId('Microsoft.Authorization/roleDefinitions', 'eadc314b-1a2d-4efa-be10-5d325db5065e')

resource account 'Microsoft.CognitiveServices/accounts@2025-06-01' = [for item in accounts: {
  name: '${item.name}-${suffix}'
  location: item.location
  kind: 'AIServices'
  sku: {
    name: 'S0'
  }
  identity: {
    type: 'SystemAssigned'
  }
  properties: {
    allowProjectManagement: true
    customSubDomainName: toLower('${item.name}-${suffix}')
    disableLocalAuth: false
    publicNetworkAccess: 'Enabled'
  }
}]

resource project 'Microsoft.CognitiveServices/accounts/projects@2025-06-01' = [for (item, i) in accounts: {
  parent: account[i]
  name: 'default-${item.name}'
  location: item.location
  identity: {
    type: 'SystemAssigned'
  }
  properties: {}
}]

resource deployerRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for (item, i) in accounts: {
  scope: account[i]
  name: guid(subscription().id, resourceGroup().id, item.name, manager)
  properties: {
    roleDefinitionId: manager
    principalId: deployer().objectId
  }
}]

resource gatewayRole 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for (item, i) in accounts: {
  scope: account[i]
  name: guid(subscription().id, resourceGroup().id, item.name, user)
  properties: {
    roleDefinitionId: user
    principalId: gatewayPrincipalId
    principalType: 'ServicePrincipal'
  }
}]

resource settings 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = [for (item, i) in accounts: if (workspaceId != '') {
  scope: account[i]
  name: '${account[i].name}-diagnostics'
  properties: {
    workspaceId: workspaceId
    metrics: [
      {
        category: 'AllMetrics'
        enabled: true
      }
    ]
  }
}]

module deployments 'deployments.bicep' = [for (item, i) in accounts: {
  name: take('models-${account[i].name}', 64)
  params: {
    accountName: account[i].name
    models: models
  }
}]

output accounts array = [for (item, i) in accounts: {
  name: item.name
  priority: item.?priority
  weight: item.?weight
  account: account[i]
  endpoint: account[i].properties.endpoint
}]
