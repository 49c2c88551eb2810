@export()
type label = string
@export()
type size = 'L' | 'S'
@export()
func shout(s string) string => '${toUpper(s)}!'
