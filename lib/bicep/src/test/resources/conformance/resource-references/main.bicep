resource svc 'Microsoft.ApiManagement/service@2024-05-01' = {
  name: 'apim'
}
output id string = svc.id
output name string = svc.name
output type string = svc.type
output version string = svc.apiVersion
output url string = svc.properties.gatewayUrl
output all object = svc.properties
output principal string = svc.identity.principalId
output indexed string = svc['properties']['gatewayUrl']
