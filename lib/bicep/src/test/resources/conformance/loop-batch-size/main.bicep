@batchSize(2)
resource r 'Microsoft.Storage/storageAccounts@2022-09-01' = [for i in range(0, 4): {
  name: 'st${i}'
}]
