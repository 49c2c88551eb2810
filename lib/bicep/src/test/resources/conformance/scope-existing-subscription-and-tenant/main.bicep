resource rg 'Microsoft.Resources/resourceGroups@2024-03-01' existing = {
  name: 'rg'
  scope: subscription()
}
resource def 'Microsoft.Authorization/roleDefinitions@2022-04-01' existing = {
  name: 'r'
  scope: tenant()
}
resource inOther 'Microsoft.Resources/resourceGroups@2024-03-01' existing = {
  name: 'rg'
  scope: subscription('s')
}
output a string = rg.id
output b string = def.id
output c string = inOther.id
