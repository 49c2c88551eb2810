param outer bool
param inner bool
resource st 'Microsoft.Storage/storageAccounts@2022-09-01' = if (outer) {
  name: 'st'
  resource blob 'blobServices' = if (inner) {
    name: 'default'
  }
  resource queue 'queueServices' = {
    name: 'default'
  }
}
