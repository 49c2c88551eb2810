param list array
output o array = list
