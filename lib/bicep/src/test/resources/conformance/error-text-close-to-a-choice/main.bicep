module m 'child.bicep' = {
  name: 'm'
  params: {
    size: 'smal'
  }
}
module n 'child.bicep' = {
  name: 'n'
  params: {
    size: 'huge'
  }
}
