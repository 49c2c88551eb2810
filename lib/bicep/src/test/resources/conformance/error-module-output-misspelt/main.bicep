module m 'child.bicep' = {
  name: 'm'
}
output a string = m.outputs.gatewayUrll
output b string = m.outputs.xyz
output c string = m.output.gatewayUrl
