@allowed([
  'Basic'
  'Standard'
])
param sku string = 'Basic'
@minValue(1)
@maxValue(10)
param count int
@minLength(3)
@maxLength(24)
param name string
