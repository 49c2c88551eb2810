type marker = string
param names array
resource parent 'Microsoft.Example/things@2024-01-01' = [for n in names: {
  name: n
}]
resource child 'Microsoft.Example/things/parts@2024-01-01' = [for (n, i) in names: {
  parent: parent[i]
  name: 'part'
}]
resource st 'Microsoft.Storage/storageAccounts@2022-09-01' = {
  name: 'st'
  resource blob 'blobServices' = {
    name: 'default'
  }
}
output a string = parent[0].properties.x
output b string = st::blob.properties.x
output c string = child[1].id
