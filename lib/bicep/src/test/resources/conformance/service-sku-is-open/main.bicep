@allowed([
  'Basicv2'
  'Gold'
])
param tier string
resource apim 'Microsoft.ApiManagement/service@2024-05-01' = {
  name: 'apim'
  location: 'westus'
  sku: {
    name: tier
    capacity: 1
  }
  properties: {
    publisherEmail: 'a@example.org'
    publisherName: 'Lab'
  }
}
