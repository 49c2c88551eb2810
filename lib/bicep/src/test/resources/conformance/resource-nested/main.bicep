resource st 'Microsoft.Storage/storageAccounts@2022-09-01' = {
  name: 'st'
  resource blob 'blobServices' = {
    name: 'default'
    resource box 'containers@2023-01-01' = {
      name: 'box'
    }
  }
  resource queue 'queueServices' = {
    name: 'default'
  }
}
output a string = st::blob.id
output b string = st::blob::box.name
