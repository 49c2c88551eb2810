resource a 'Microsoft.Example/things@2024-01-01' = {
  name: 'a'
  scope: resourceGroup('other')
}
resource svc 'Microsoft.Example/things@2024-01-01' = {
  name: 'svc'
}
resource b 'Microsoft.Example/things/parts@2024-01-01' = {
  parent: svc
  scope: svc
  name: 'b'
}
