param sku { name: string, capacity: int }
param regions string[]
output all array = [sku, regions]
