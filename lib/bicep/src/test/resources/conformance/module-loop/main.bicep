param names array
module m 'child.bicep' = [for (n, i) in names: {
  name: 'm-${i}'
  params: {
    name: n
  }
}]
output first string = m[0].outputs.result
output all array = [for (n, i) in names: m[i].outputs.result]
