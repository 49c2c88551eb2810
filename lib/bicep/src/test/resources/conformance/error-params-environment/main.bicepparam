using none
param name = readEnvironmentVariable('NOT_SET')
resource r 'x@y' = {}
