resource a 'Microsoft.Example/things@2024-01-01' existing = {
  name: 'a'
}
var state = a.properties.state
var plain = 'x'
