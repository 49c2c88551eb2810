param routes object

var all = union(routes.pools, routes.direct)
var names = [for route in all: route.name]

output names array = names
output merged object = union(routes.labels, routes.tags)
output path string = concat(routes.prefix, routes.suffix)
output rest string = skip(routes.prefix, 1)
