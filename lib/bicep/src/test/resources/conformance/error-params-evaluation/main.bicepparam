using none
var parts = split('a,b', ',')
param scope = resourceGroup().name
param now = utcNow()
param third = parts[int('2')]
param number = int('x')
param fine = parts[0]
