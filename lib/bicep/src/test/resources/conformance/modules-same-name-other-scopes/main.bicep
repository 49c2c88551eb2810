module here 'empty.bicep' = {
  name: 'shared'
}
module subscriptionWide 'subscription.bicep' = {
  name: 'shared'
  scope: subscription()
}
module tenantWide 'tenant.bicep' = {
  name: 'shared'
  scope: tenant()
}
module otherGroup 'empty.bicep' = {
  name: 'shared'
  scope: resourceGroup('other')
}
