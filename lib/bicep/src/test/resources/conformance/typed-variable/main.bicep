var a string = 'x'
var b int[] = [
  1
]
output o string = '${a}${b[0]}'
