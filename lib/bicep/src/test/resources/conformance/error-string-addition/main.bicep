param a string
var b = a + 'x'
var c = a - 1
var d = !a
