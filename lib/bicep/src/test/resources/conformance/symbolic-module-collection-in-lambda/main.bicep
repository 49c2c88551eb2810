module m 'child.bicep' = [for i in range(0, 2): {
  name: 'm${i}'
}]
output o array = map(m, item => item.outputs.o)
