param a string?
param b string?
output o string = a ?? b ?? 'none'
