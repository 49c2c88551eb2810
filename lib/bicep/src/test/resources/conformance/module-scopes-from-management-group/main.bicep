targetScope = 'managementGroup'
module up 'tenant.bicep' = {
  name: 'up'
  scope: tenant()
}
module beside 'group.bicep' = {
  name: 'beside'
  scope: managementGroup('other')
}
module down 'subscription.bicep' = {
  name: 'down'
  scope: subscription('sub-id')
}
output o string = up.outputs.o
