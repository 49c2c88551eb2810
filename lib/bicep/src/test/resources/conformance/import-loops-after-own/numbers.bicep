@export()
var doubled = [for i in range(1, 3): i * 2]

@export()
@maxValue(9)
type size = int
