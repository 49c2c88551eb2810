param names array
resource r 'Microsoft.Storage/storageAccounts@2022-09-01' = [for n in names: {
  name: n
  location: 'westus'
}]
