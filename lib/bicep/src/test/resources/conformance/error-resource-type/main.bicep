resource a 'Microsoft.Example/things' = {
  name: 'a'
}
resource b 'things@2024-01-01' = {
  name: 'b'
}
var part = 'x'
resource c 'Microsoft.${part}/things@2024-01-01' = {
  name: 'c'
}
