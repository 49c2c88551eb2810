targetScope = 'subscription'
module m 'child.bicep' = {
  name: 'm'
}
module n 'child.bicep' = {
  name: 'n'
  scope: subscription('s')
}
