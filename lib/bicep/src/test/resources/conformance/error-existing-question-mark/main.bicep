resource service 'Microsoft.ApiManagement/service@2024-05-01' existing? = {
  name: 'apim'
}
resource other 'Microsoft.ApiManagement/service@2024-05-01' existing ? = {
  name: 'other'
}
