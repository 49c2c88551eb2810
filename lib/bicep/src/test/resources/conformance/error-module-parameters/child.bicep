param name string
param count int
param size string = 'S'
output o string = '${name}${count}${size}'
