param value string
output o string = value
