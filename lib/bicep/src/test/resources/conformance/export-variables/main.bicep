@export()
@description('A list.')
var regions = [
  'westus'
]
@export()
var limit int = 3
@export()
type label = string
