@description('The service.')
resource svc 'Microsoft.ApiManagement/service@2024-05-01' = {
  name: 'apim'
}
