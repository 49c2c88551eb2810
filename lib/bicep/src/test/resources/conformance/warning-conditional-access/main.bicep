param deploy bool
resource r 'Microsoft.Example/things@2024-01-01' = if (deploy) {
  name: 'r'
}
output a string = r.properties.x
output b string = r.id
output c string = r!.properties.x
