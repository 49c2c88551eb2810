@description('the tier')
parm tier string
@minLength(1)
@maxLength(-1)
@allowed([
  resourceGroup().location
])
param region string
output r string = region
