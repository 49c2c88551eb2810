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

resource vault 'microsoft.Keyvault/vaults@2023-07-01' existing = {
  name: 'vault'

  resource secret 'Secrets' existing = {
    name: 'secret'
  }
}

resource network 'Microsoft.Network/virtualnetworks@2024-05-01' = {
  name: 'network'

  resource subnet 'Subnets' = {
    name: 'inner'
  }
}

resource scaling 'Microsoft.Insights/autoscaleSettings@2022-10-01' = {
  name: 'scaling'
}

resource rare 'microsoft.Rarely/usedThings@2024-01-01' = {
  name: 'rare'
}

output kind string = plan.type
output secretType string = vault::secret.type
output subnetId string = network::subnet.id
