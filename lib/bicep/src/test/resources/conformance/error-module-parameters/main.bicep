module m 'child.bicep' = {
  name: 'm'
  params: {
    nme: 'x'
    count: 'three'
    other: true
  }
}
module n 'child.bicep' = {
  name: 'n'
}
