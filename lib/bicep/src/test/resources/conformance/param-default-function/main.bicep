param location string = resourceGroup().location
param suffix string = '${location}-${uniqueString(resourceGroup().id)}'
