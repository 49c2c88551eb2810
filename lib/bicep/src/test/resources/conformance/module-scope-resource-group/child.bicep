output o string = resourceGroup().name
