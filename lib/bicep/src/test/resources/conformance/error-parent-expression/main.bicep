param useFirst bool
resource a 'Microsoft.Example/things@2024-01-01' existing = {
  name: 'a'
}
resource b 'Microsoft.Example/things/parts@2024-01-01' = {
  parent: any('a')
  name: 'b'
}
resource c 'Microsoft.Other/things/parts@2024-01-01' = {
  parent: a
  name: 'c'
}
output o bool = useFirst
