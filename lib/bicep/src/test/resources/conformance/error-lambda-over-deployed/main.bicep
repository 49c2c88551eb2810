param ids array
resource r 'Microsoft.Example/things@2024-01-01' = [for i in range(0, 2): {
  name: 'r${i}'
}]
output a array = map(ids, id => reference(id).state)
output b array = map(range(0, 2), i => r[i].properties.state)
output c array = map(range(0, 2), i => map(range(0, 2), j => r[i + j].id))
output d array = map(ids, id => r[0].listKeys(id).key)
output e string = r[?0].id
output f array = map(range(0, 2), i => r[0].id)
