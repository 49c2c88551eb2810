param region string = 'westus'
param tags object?
param sku { name: string, capacity: int? }
output all array = [region, tags, sku]
