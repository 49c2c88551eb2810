@export()
var none = []

@export()
var one = [1]
