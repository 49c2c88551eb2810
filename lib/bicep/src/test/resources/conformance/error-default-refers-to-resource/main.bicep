resource r 'Microsoft.Example/things@2024-01-01' existing = {
  name: 'r'
}
var v = 'x'
param a string = r.id
param b string = v
