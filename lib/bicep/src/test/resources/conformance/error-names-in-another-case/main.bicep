param Region string
param region string
var sku = '${Region}${region}'
var SKU = sku
type size = {
  width: int
  Width: int
}
func half(n int) int => n / 2
func Half(n int) int => half(n)
var copy = 1
output a string = SKU
output A int = Half(copy)
