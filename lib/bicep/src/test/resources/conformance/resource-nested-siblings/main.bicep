resource st 'Microsoft.Storage/storageAccounts@2022-09-01' = {
  name: 'st'
  resource blob 'blobServices' = {
    name: 'default'
  }
  resource queue 'queueServices' = {
    name: 'default'
    properties: {
      other: blob.id
    }
  }
}
