targetScope = 'subscription'
output o string = resourceGroup().name
