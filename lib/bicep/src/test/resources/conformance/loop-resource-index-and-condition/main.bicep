param names array
resource r 'Microsoft.Storage/storageAccounts@2022-09-01' = [for (n, i) in names: if (n.deploy) {
  name: 'st${n.name}${i}'
  location: 'westus'
}]
