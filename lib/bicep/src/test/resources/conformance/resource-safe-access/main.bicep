param deploy bool
resource svc 'Microsoft.ApiManagement/service@2024-05-01' = if (deploy) {
  name: 'apim'
}
output url string = svc.?properties.gatewayUrl ?? ''
