param a string =
var b =
