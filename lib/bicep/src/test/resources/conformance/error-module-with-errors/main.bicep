module m 'child.bicep' = {
  name: 'm'
}
