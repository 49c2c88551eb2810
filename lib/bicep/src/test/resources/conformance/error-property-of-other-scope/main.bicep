output group string = resourceGroup('other').id
output member string = subscription('00000000-0000-0000-0000-000000000000').subscriptionId
output top string = managementGroup('top').name
output own string = resourceGroup().id
