targetScope = 'tenant'
output o string = 'x'
