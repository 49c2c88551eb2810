resource a 'Microsoft.Example/things@2024-01-01' = {
  name: 'a'
}
var aId = a.id
var deeper = '${aId}/x'
resource b 'Microsoft.Example/things@2024-01-01' = {
  name: 'b'
  properties: {
    x: deeper
  }
}
