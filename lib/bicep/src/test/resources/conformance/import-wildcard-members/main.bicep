import * as names from 'names.bicep'
output first string = names.regions.main.short
output second string = names.sizes[0].name
output third string = names.label(names.regions.main.long)
