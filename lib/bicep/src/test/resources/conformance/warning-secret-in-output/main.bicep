param name string
@secure()
param key string
resource acc 'Microsoft.CognitiveServices/accounts@2024-10-01' existing = {
  name: name
}
output a string = acc.listKeys().key1
output b string = key
output c string = listKeys(acc.id, '2024-10-01').key2
