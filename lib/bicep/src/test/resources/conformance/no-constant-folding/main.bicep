output o string = true ? 'a' : 'b'
output n int = 1 + 2
