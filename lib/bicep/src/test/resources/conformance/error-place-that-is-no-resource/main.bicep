module m 'empty.bicep' = {
  name: 'm'
}
resource pool 'Microsoft.ApiManagement/service/backends@2024-05-01' = {
  parent: m
  name: 'pool'
  properties: {}
}
resource api 'Microsoft.ApiManagement/service/apis@2024-05-01' existing = {
  parent: tenant()
  name: 'api'
}
resource product 'Microsoft.ApiManagement/service/products@2024-05-01' existing = {
  parent: null
  name: 'product'
}
resource lock 'Microsoft.Authorization/locks@2020-05-01' existing = {
  scope: null
  name: 'lock'
}
var mixed = true ? true : []
output id array = [api.id, product.id, lock.id, mixed[0]]
