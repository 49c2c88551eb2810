resource part 'Microsoft.Example/parts@2024-01-01' = [for i in range(0, 2): {
  name: 'part${i}'
}]

resource found 'Microsoft.Example/parts@2024-01-01' existing = [for (name, n) in ['x', 'y']: {
  name: part[n].name
}]

resource each 'Microsoft.Example/wholes@2024-01-01' = [for (name, n) in ['x', 'y']: {
  name: 'whole${n}'
  properties: {
    part: found[n].properties.state
  }
}]

resource first 'Microsoft.Example/wholes@2024-01-01' = {
  name: 'first'
  properties: {
    part: found[0].id
  }
}
