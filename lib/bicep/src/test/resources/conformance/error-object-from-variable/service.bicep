@sealed()
type skuType = {
  name: string
  capacity: int
}
param sku skuType
output name string = sku.name
