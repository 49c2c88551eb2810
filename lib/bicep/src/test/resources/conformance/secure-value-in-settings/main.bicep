@secure()
param key string
resource nv 'Microsoft.ApiManagement/service/namedValues@2024-05-01' = {
  name: 'apim/key'
  properties: {
    displayName: 'key'
    secret: true
    value: key
  }
}
