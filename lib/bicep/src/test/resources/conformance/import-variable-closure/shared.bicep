var hidden = 'x'
var copies = [for i in range(0, 2): '${hidden}${i}']
@export()
var shown = '${hidden}-${copies[0]}'
