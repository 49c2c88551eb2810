param wanted bool

resource store 'Microsoft.Example/stores@2024-01-01' = if (wanted) {
  name: 'store'
}

module part 'part.bicep' = if (wanted) {
  name: 'part'
}

var storeId = store.?id

output id object = { id: storeId }
output name object = { name: store.?name }
output type object = { type: store.?type, version: store.?apiVersion }
output state object = { state: store.?properties.state, key: store[?'id'] }
output part object = { name: part.?name }
