param a string
output o string = a ? 'x' : 'y'
resource r 'Microsoft.Example/things@2024-01-01' = if (a) {
  name: 'r'
}
