param svc string
resource api 'Microsoft.ApiManagement/service/apis@2024-05-01' = {
  name: '${svc}/echo'
}
output id string = api.id
