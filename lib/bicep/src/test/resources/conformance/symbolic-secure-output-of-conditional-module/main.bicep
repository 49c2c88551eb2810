param wanted bool

module vault 'vault.bicep' = if (wanted) {
  name: 'vault'
}

@secure()
output key string = vault.?outputs.key ?? ''
@secure()
output safeKey string = vault.?outputs.?key ?? ''
output plain string = vault.?outputs.plain ?? ''
