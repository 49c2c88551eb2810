using none
var regions = ['westus', 'eastus', 'northeurope']
var loop = [for (region, i) in regions: { name: region, priority: i + 1 }]
param members = loop
param mapped = map(regions, (region, i) => '${region}-${i}')
param filtered = filter(regions, region => endsWith(region, 'us'))
param sorted = sort(regions, (a, b) => a < b)
param reduced = reduce(regions, 0, (sum, region, i) => sum + length(region) * i)
param byName = toObject(loop, member => member.name, member => member.priority)
param grouped = groupBy(regions, region => '${length(region)}')
param values = mapValues({ a: 1, b: 2 }, value => value * 10)
param nested = map([1, 2], x => map([10, 20], y => x * y))
