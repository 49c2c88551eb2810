resource first 'Microsoft.Example/things@2024-01-01' = {
  name: 'first'
}
resource many 'Microsoft.Example/things@2024-01-01' = [for i in range(0, 2): {
  name: 'many${i}'
}]
module called 'called.bicep' = {
  name: 'called'
}
var place = nameof(called.outputs.place)
var group = nameof(first.properties.group)
resource named 'Microsoft.Example/things@2024-01-01' = {
  name: '${place}-${nameof(first)}'
  properties: {
    all: nameof(many)
    one: nameof(many[0].properties.size)
  }
}
output group string = group
