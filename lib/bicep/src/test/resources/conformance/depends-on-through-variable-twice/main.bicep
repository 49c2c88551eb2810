resource a 'Microsoft.Example/things@2024-01-01' = [for i in range(0, 2): {
  name: 'a${i}'
}]
var one = a[0].id
var two = [
  one
  one
]
resource b 'Microsoft.Example/things@2024-01-01' = {
  name: 'b'
  properties: {
    x: two
    y: two
    z: one
  }
}
