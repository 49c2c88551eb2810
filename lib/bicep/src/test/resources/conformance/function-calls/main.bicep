param a string
output lower string = toLower(a)
output qualified string = sys.toUpper(a)
output group string = az.resourceGroup().name
output joined string = join([
  a
  'b'
], ',')
output multi string = replace(
  a,
  'x',
  'y'
)
