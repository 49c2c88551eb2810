resource a 'Microsoft.Example/things@2024-01-01' = {
  name: 'a'
}
var id = a.properties.guid
resource b 'Microsoft.Example/things@2024-01-01' = {
  name: a.properties.guid
}
resource c 'Microsoft.Example/things@2024-01-01' = {
  name: id
}
resource d 'Microsoft.Example/things@2024-01-01' = if (a.properties.on) {
  name: 'd'
}
resource e 'Microsoft.Example/things@2024-01-01' = [for x in a.properties.list: {
  name: x
}]
