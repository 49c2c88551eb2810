resource a 'Microsoft.Example/things@2024-01-01' = {
  name: 'a'
}
resource b 'Microsoft.Example/things@2024-01-01' = {
  name: 'b'
  dependsOn: a.dependsOn
}
module m 'child.bicep' = {
  name: 'm'
  params: {
    a: 'x'
  }
}
output scope object = b.scope
output params object = m.params
