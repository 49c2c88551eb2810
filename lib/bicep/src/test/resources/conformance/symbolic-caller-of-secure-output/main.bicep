module m 'child.bicep' = {
  name: 'm'
}
module n 'taker.bicep' = {
  name: 'n'
  params: {
    key: m.outputs.key
    open: m.outputs.open
  }
}
