param names array
module m 'child.bicep' = {
  name: 'm'
  params: {
    list: [for n in names: {
      name: n
    }]
  }
}
