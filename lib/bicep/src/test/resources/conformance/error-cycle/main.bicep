var a = b
var b = c
var c = a
var own = own
output o string = '${a}${own}'
