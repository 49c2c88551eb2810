using 'template.bicep'
param sku = {
  nam: 'Basicv2'
  capacity: 'one'
}
param regions = ['westus', 2]
