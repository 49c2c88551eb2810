resource acc 'Microsoft.CognitiveServices/accounts@2024-10-01' existing = {
  name: 'acc'
}
@secure()
output key string = acc.listKeys().key1
@secure()
output bag object = {
  key: acc.listKeys().key1
}
