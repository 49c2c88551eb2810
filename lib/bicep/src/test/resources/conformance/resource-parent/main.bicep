resource svc 'Microsoft.ApiManagement/service@2024-05-01' existing = {
  name: 'apim'
}
resource api 'Microsoft.ApiManagement/service/apis@2024-05-01' = {
  parent: svc
  name: 'echo'
}
resource op 'Microsoft.ApiManagement/service/apis/operations@2024-05-01' = {
  parent: api
  name: 'get'
}
output id string = op.id
output name string = op.name
