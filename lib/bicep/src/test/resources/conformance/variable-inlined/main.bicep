resource a 'Microsoft.Example/things@2024-01-01' = {
  name: 'a'
}
var state = a.properties.state
var known = a.id
var keys = listKeys(a.id, '2024-01-01')
var wrapped = {
  inner: state
}
output s string = state
output k string = known
output key string = keys.key1
output w object = wrapped
