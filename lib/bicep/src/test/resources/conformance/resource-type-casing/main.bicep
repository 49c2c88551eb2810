param location string = resourceGroup().location

resource plan 'microsoft.web/serverFarms@2022-09-01' = {
  name: 'plan'
  location: location
}

resource shop 'Microsoft.Web/sites@2022-09-01' = {
  name: 'shop'
  location: location
  properties: {
    serverFarmId: plan.id
  }
  resource settings 'Config' = {
    name: 'appsettings'
    properties: {
      insights: insights.properties.ConnectionString
    }
  }
}

resource insights 'microsoft.insights/components@2020-02-02' existing = {
  name: 'insights'
}

resource old 'microsoft.insights/diagnosticSettings@2016-09-01' = {
  name: 'service'
  scope: shop
}

resource rare 'microsoft.Rarely/usedThings@2024-01-01' = {
  name: 'rare'
}

output kind string = plan.type
