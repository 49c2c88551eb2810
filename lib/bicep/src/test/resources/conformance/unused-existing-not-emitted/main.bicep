resource svc 'Microsoft.ApiManagement/service@2024-05-01' existing = {
  name: 'apim'
}
