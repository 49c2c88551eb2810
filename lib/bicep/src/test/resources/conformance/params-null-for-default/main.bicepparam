using 'template.bicep'
param region = null
param tags = null
param sku = {
  name: 'Basicv2'
}
