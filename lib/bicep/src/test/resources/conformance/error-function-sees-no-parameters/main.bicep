param region string
var suffix = '-lab'
func named(name string) string => '${name}-${region}${suffix}'
output full string = named('apim')
