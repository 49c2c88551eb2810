resource svc 'Microsoft.Example/things@2024-01-01' existing = {
  name: 'svc'
}
resource a 'Microsoft.Example/things/parts@2024-01-01' = {
  name: 'part'
}
resource b 'Microsoft.Example/things/parts@2024-01-01' = {
  parent: svc
  name: 'svc/part'
}
resource c 'Microsoft.Example/things@2024-01-01' = {
  name: 'a/b'
}
