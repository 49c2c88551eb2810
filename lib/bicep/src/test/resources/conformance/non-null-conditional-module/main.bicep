param deploy bool
module m 'child.bicep' = if (deploy) {
  name: 'm'
}
resource r 'Microsoft.Example/things@2024-01-01' = [for i in range(0, 2): if (deploy) {
  name: 'r${i}'
}]
output a string = deploy ? m!.outputs.b : ''
output b string = deploy ? r[1]!.properties.state : ''
