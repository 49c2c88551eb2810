@export()
var prefix = 'lab'
func joined(left string, right string) string => '${left}-${right}'
@export()
func named(name string, count int) string => joined(prefix, '${name}${count}')
