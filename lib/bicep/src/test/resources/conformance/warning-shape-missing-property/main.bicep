resource svc 'Microsoft.ApiManagement/service@2024-05-01' existing = {
  name: 'apim'
}
resource backend 'Microsoft.ApiManagement/service/backends@2024-05-01' = {
  parent: svc
  name: 'b'
  properties: {
    url: 'https://example.com'
  }
}
resource sub 'Microsoft.ApiManagement/service/subscriptions@2024-05-01' = {
  parent: svc
  name: 's'
  properties: {
    scope: '/apis'
  }
}
