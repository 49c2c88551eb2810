param premium bool
module basic 'tier.bicep' = if (!premium) {
  name: 'basic'
}
module large 'tier.bicep' = if (premium) {
  name: 'large'
}
module regions 'tier.bicep' = [for region in ['a', 'b']: {
  name: 'region-${region}'
}]
var chosen = premium ? large : basic
var nearest = regions[0]
output url string = chosen.outputs.url
output name string = (premium ? large : basic).outputs['name']
output first string = nearest.outputs.url
output all array = map(filter(regions, region => region.outputs.name != 'x'), region => region.outputs.url)
