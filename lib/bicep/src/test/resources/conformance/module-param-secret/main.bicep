resource kv 'Microsoft.KeyVault/vaults@2023-07-01' existing = {
  name: 'kv'
}
module m 'child.bicep' = {
  name: 'm'
  params: {
    password: kv.getSecret('pw')
    older: kv.getSecret('pw', 'v1')
  }
}
