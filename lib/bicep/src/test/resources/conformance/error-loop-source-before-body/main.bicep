var flag = true

resource items 'Microsoft.Example/items@2024-01-01' = [for item in flag: {
}]

module parts 'part.bicep' = [for item in flag: {
}]

resource self 'Microsoft.Example/items/parts@2024-01-01' = {
  parent: self
}
