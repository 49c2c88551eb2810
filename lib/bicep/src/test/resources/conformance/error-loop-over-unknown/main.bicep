resource r 'Microsoft.Example/things@2024-01-01' = [for name in nothing: {
  location: undefinedRegion
}]
module m 'child.bicep' = [for name in nothing: {
  name: 'm-${name}'
  params: {
    unknown: 1
  }
}]
