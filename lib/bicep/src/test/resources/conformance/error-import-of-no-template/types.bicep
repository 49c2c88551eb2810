@export()
type tier = 'basic' | 'standard'
type hidden = string
