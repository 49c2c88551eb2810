param locaton string = 5
resource apim 'Microsoft.ApiManagement/service@2024-05-01' = {
  name: 'apim'
  location: location
  sku: {
    name: 'BasicV2'
    capacity: 1
  }
  properties: {
    publisherName: 'x'
    publisherEmail: 'x@example.com'
  }
}
output url string = apimm.properties.gatewayUrl
