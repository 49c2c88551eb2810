module keys 'keys.bicep' = {
  name: 'keys'
}
module regions 'keys.bicep' = [for region in ['a', 'b']: {
  name: 'keys-${region}'
}]
var indirect = keys
output direct string = keys.outputs.primary
output member string = regions[0].outputs.primary
output hidden string = indirect.outputs.primary
output all array = map(regions, region => region.outputs['primary'])
output names array = map(regions, region => region.outputs.name)
