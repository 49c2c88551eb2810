@metadata({})
param name string

@metadata({})
@description('What it is for.')
param purpose string

output text string = '${name} ${purpose}'
