param a string
output o string = a('x')
output p string = toLower
