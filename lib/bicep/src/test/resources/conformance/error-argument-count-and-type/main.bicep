param a string
var b = toLower(a, a)
var c = padLeft(a)
var d = length(5)
var e = split(1, ',')
var f = resourceId()
