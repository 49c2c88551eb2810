resource store 'Microsoft.Storage/storageAccounts@2023-05-01' existing = {
  name: 'store'
  location: 'westeurope'
}

resource vault 'Microsoft.Example/vaults@2024-01-01' = {
  name: 'vault'
  location: store.location
}

resource folder 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: 'folder'
  location: 'westeurope'
}

resource elsewhere 'Microsoft.Example/boxes@2024-01-01' existing = {
  scope: subscription()
  name: 'box'
}

resource lid 'Microsoft.Example/boxes/lids@2024-01-01' = {
  parent: elsewhere
  name: 'lid'
}

resource shelfA 'Microsoft.Example/vaults/shelves@2024-01-01' = {
  parent: vault
  name: 'top'
}

resource shelfB 'Microsoft.Example/vaults/shelves@2024-01-01' = {
  parent: vault
  name: 'top'
}

resource late 'Microsoft.Example/vaults@2024-01-01' = {
  name: 'late'
  dependsOn: [
    any(vault)
  ]
}

module one 'part.bicep' = {
  name: 'part'
}

module two 'part.bicep' = {
  name: 'part'
  scope: resourceGroup()
}

module three 'part.bicep' = {
  name: 'part-3'
  scope: resourceGroup(vault.properties.group)
}
