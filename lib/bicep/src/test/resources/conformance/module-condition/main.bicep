param deploy bool
module m 'child.bicep' = if (deploy) {
  name: 'm'
}
output o string = m.?outputs.result ?? ''
output p string = m.?outputs.?result ?? ''
