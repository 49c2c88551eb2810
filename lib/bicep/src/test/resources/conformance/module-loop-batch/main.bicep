@batchSize(1)
module m 'child.bicep' = [for i in range(0, 2): {
  name: 'm-${i}'
}]
