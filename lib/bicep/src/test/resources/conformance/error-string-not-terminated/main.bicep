var a = 'text
var b = 'fine'
