resource svc 'Microsoft.ApiManagement/service@2024-05-01' = {
  name: 'apim'
}
output whole object = svc
