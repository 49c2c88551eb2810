var a = nameof('text')
var b = sys.if(true, 1, 2)
var c = environment().authentication.loginEndpont
output all array = [a, b, c]
