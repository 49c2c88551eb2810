var a = loadDirectoryFileInfo('.')
param b resource 'Microsoft.Storage/storageAccounts@2022-09-01'
@onlyIfNotExists()
resource d 'Microsoft.Example/things@2024-01-01' = {
  name: 'd'
}
