param size string
param text string
output o string = '${size}${text}'
