@export()
type label = string
@export()
var greeting = 'hi'
@export()
func shout(s string) string => '${s}!'
