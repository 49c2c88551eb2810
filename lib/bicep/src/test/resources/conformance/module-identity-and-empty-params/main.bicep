param identityId string

module part 'part.bicep' = {
  name: 'part'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  params: {}
}
