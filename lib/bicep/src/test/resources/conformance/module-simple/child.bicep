param name string
param count int
param nothing string?
output result string = '${name}${count}${nothing}'
