param a string
param b string
output o string = 'x${a}y${b}z${a}'
