param a string
output o string = toLower(a
