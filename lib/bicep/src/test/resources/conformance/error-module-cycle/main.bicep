module m 'other.bicep' = {
  name: 'm'
}
module self 'main.bicep' = {
  name: 's'
}
