param location string = resourceGroup().location

resource service 'Microsoft.ApiManagement/service@2024-05-01' = {
  name: 'lab'
  location: location
  sku: {
    name: 'BasicV2'
    capacity: 1
  }
  identity: {
    type: 'SystemAssigned'
  }
  properties: {
    publisherName: 'Lab'
    publisherEmail: 'lab@example.com'
  }
}

resource accounts 'Microsoft.CognitiveServices/accounts@2024-10-01' existing = [for i in range(0, 2): {
  name: 'account${i}'
}]

output known string = service.properties.gatewayUrl
output gateway string = service.properties.gatewayUrll
output principal string = service.identity.principal
output endpoints array = [for i in range(0, 2): accounts[i].properties.endpointt]
