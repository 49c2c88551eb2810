param big bool
param name string
module m 'child.bicep' = {
  name: 'm'
  params: {
    size: big ? 'L' : 'S'
    text: big ? 'x' : name
  }
}
