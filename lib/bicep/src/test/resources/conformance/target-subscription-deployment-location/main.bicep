targetScope = 'subscription'
output region string = deployment().location
