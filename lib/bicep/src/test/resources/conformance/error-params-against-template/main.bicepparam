using 'template.bicep'
param name = 5
param extra = 'x'
