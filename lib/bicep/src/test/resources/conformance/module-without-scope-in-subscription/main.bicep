targetScope = 'subscription'
module m 'child.bicep' = {
  name: 'm'
}
output o string = m.outputs.o
