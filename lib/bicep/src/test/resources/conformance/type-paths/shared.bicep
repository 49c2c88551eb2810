type hidden = [string, int]

@export()
type entry = {
  list: hidden
  sku: resourceInput<'Microsoft.ApiManagement/service@2024-05-01'>.sku
}
