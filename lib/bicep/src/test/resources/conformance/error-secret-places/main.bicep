resource vault 'Microsoft.KeyVault/vaults@2023-07-01' existing = {
  name: 'vault'
}
module m 'child.bicep' = {
  name: 'm'
  params: {
    plain: vault.getSecret('a')
    secret: vault.getSecret('b')
    unknown: vault.getSecret('c')
  }
}
output o string = vault.getSecret('d')
