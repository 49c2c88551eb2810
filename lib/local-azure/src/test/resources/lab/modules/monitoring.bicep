param suffix string = uniqueString(subscription().id, resourceGroup().id)

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: 'logs-${suffix}'
  location: resourceGroup().location
  properties: any({
    retentionInDays: 30
    sku: {
      name: 'PerGB2018'
    }
  })
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: 'insights-${suffix}'
  location: resourceGroup().location
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
  }
}

resource workbook 'Microsoft.Insights/workbooks@2022-04-01' = {
  name: guid(resourceGroup().id, 'usage')
  location: resourceGroup().location
  kind: 'shared'
  properties: {
    displayName: 'Usage'
    serializedData: '{}'
    sourceId: insights.id
    category: 'workbook'
  }
}

output workspaceId string = workspace.id
output customerId string = workspace.properties.customerId
#disable-next-line outputs-should-not-contain-secrets
output workspaceKey string = workspace.listKeys().primarySharedKey
output insightsId string = insights.id
output insightsKey string = insights.properties.InstrumentationKey
