resource svc 'Microsoft.ApiManagement/service@2024-05-01' = {
  sku: {
    name: 'BasicV2'
    capacity: 1
  }
  properties: {
    publisherName: 'x'
    publisherEmail: 'x@example.com'
  }
}
