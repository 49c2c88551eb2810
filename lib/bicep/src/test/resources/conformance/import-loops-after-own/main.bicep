import { doubled, size } from 'numbers.bicep'

type own = size
var tripled = [for i in range(1, 3): i * 3]

output numbers array = concat(tripled, doubled)
output limit own = 4
