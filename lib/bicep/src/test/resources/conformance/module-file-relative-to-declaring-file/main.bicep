module m 'inner/child.bicep' = {
  name: 'm'
}
