@secure()
output key string = newKey
output plain string = 'plain'
var newKey = 'k'
