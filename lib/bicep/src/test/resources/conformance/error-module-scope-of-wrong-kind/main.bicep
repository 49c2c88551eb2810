module a 'child.bicep' = {
  name: 'a'
}
module b 'child.bicep' = {
  name: 'b'
  scope: a
}
module c 'child.bicep' = {
  name: 'c'
  scope: 'rg'
}
module d 'child.bicep' = {
  name: 'd'
  scope: managementGroup()
}
