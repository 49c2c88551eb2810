@export()
type label = string
@export()
var unused = 'kept as well'
var hidden = 'left out'
