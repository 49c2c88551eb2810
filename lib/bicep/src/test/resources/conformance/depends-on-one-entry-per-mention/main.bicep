param names array
module m 'child.bicep' = [for n in names: {
  name: 'm-${n}'
}]
resource r 'Microsoft.Example/things@2024-01-01' = [for (n, i) in names: {
  name: 'r${i}'
  properties: {
    first: m[i].outputs.o
    second: m[i].outputs.o
  }
}]
