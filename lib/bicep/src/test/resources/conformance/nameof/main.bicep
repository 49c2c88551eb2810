param longName string
resource r 'Microsoft.Storage/storageAccounts@2022-09-01' existing = {
  name: longName
}
output a string = nameof(longName)
output b string = nameof(r.properties)
