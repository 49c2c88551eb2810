@maxLength(5)
param name string
output name string = name
