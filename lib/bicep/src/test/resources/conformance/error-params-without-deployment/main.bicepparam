using none
param region = resourceGroup().location
param now = utcNow()
param stage = deployment().name
param members = map(['a'], region => region.name)
param provider = az.providers('Microsoft.ApiManagement')
