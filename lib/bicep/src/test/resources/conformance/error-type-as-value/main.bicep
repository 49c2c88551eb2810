type label = string
param text string
output a string = label
param b text
