param a string
var b = 1
resource c 'Microsoft.Example/things@2024-01-01' existing = {
  name: 'c'
}
