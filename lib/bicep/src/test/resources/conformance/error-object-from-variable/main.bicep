var sku = {
  name: 1
}
var extra = {
  name: 'a'
  capacity: 1
  color: 'red'
}
module service 'service.bicep' = {
  name: 'service'
  params: {
    sku: sku
  }
}
module other 'service.bicep' = {
  name: 'other'
  params: {
    sku: extra
  }
}
param tier { name: string, units: int } = {
  name: 'basic'
}
output all object = tier
