param name string
module m 'child.bicep' = {
  name: 'm-deployment'
  params: {
    name: name
    count: 3
    nothing: null
  }
}
output o string = m.outputs.result
output n string = m.name
