var scopes = {
  here: resourceGroup()
  group: resourceGroup('rg-other')
  sub: subscription('00000000-0000-0000-0000-000000000000')
}
output either object = empty(scopes) ? resourceGroup('rg-other') : resourceGroup()
