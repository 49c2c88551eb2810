module m 'nowhere.bicep' = {
  name: 'm'
}
output o string = m.outputs.x
