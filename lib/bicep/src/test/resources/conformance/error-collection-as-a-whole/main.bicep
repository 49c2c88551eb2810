param names array
resource many 'Microsoft.Example/things@2024-01-01' = [for name in names: {
  name: name
}]
resource one 'Microsoft.Example/lists@2024-01-01' = if (length(many) > 1) {
  name: join(map(many, item => item.name), '-')
  properties: {
    ids: map(many, item => item.id)
    rows: [for name in names: map(many, item => item.id)]
  }
  dependsOn: many
}
output direct array = many
output looped array = [for item in many: item.name]
output counted array = [for name in names: length(many)]
