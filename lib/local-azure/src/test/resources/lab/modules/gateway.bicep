param subscriptions array
param workspaceId string
param insightsId string
param insightsKey string

resource service 'Microsoft.ApiManagement/service@2024-05-01' = {
  name: 'apim-${uniqueString(resourceGroup().id)}'
  location: resourceGroup().location
  sku: {
    name: 'BasicV2'
    capacity: 1
  }
  identity: {
    type: 'SystemAssigned'
  }
  properties: {
    publisherEmail: 'workshop@example.com'
    publisherName: 'Workshop'
  }
}

resource settings 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: service
  name: 'settings'
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        categoryGroup: 'AllLogs'
        enabled: true
      }
    ]
  }
}

resource monitor 'Microsoft.ApiManagement/service/loggers@2024-05-01' = {
  parent: service
  name: 'azuremonitor'
  properties: {
    loggerType: 'azureMonitor'
    isBuffered: false
  }
}

resource insights 'Microsoft.ApiManagement/service/loggers@2024-05-01' = {
  parent: service
  name: 'appinsights-logger'
  properties: {
    loggerType: 'applicationInsights'
    credentials: {
      instrumentationKey: insightsKey
    }
    resourceId: insightsId
  }
}

@batchSize(1)
resource subscription 'Microsoft.ApiManagement/service/subscriptions@2024-05-01' = [for item in subscriptions: {
  parent: service
  name: item.name
  properties: {
    displayName: item.displayName
    scope: '/apis'
    state: 'active'
    allowTracing: true
  }
}]

output name string = service.name
output principalId string = service.identity.principalId
output gatewayUrl string = service.properties.gatewayUrl
output loggerId string = monitor.id
#disable-next-line outputs-should-not-contain-secrets
output keys array = [for (item, i) in subscriptions: {
  name: item.name
  key: subscription[i].listSecrets().primaryKey
}]
