param names array
resource outer 'Microsoft.Example/things@2024-01-01' existing = {
  name: 'outer'
  resource middle 'parts' existing = {
    name: 'middle'
    resource inner 'bits' = {
      name: 'inner'
      properties: {
        a: outer.properties.a
        b: middle.properties.b
      }
    }
  }
}
resource top 'Microsoft.Example/things@2024-01-01' = {
  name: 'top'
  resource part 'parts' = [for n in names: {
    name: n
  }]
}
output o string = top::part[0].name
