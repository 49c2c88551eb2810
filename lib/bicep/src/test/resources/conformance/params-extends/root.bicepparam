using none
param location = 'westus'
param unrelated = 'not deployed'
param size = 1
