using none
type sku = {
  name: string
}
var wrong sku = {
  name: 1
}
var plain int = 'x'
param first = wrong
param second = plain
