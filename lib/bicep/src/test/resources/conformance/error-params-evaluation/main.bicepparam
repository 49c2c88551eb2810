using none
var parts = split('a,b', ',')
param third = parts[int('2')]
param number = int('x')
param fine = parts[0]
