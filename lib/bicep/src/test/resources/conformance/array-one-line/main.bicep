var a = ['x', 'y', 3]
var o = { a: 1, b: 'two' }
