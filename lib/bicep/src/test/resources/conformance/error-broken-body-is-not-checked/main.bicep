resource unnamed 'Microsoft.Example/things@2024-01-01' = {
  properties {
    a: 1
  }
}
module m 'child.bicep' = {
  name: 'm'
  params: {
    unknown: 1
    a: 
  }
}
param pair { a: string, b: int } = {
  a: 1
  c
}
