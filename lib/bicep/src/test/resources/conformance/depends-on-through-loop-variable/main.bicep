resource part 'Microsoft.Example/parts@2024-01-01' = [for i in range(0, 2): {
  name: 'part${i}'
}]

var partIds = [for (name, n) in ['x', 'y']: part[n].id]

resource each 'Microsoft.Example/wholes@2024-01-01' = [for (name, n) in ['x', 'y']: {
  name: 'whole${n}'
  properties: {
    part: partIds[n]
  }
}]

resource first 'Microsoft.Example/wholes@2024-01-01' = {
  name: 'first'
  properties: {
    part: partIds[0]
  }
}

resource all 'Microsoft.Example/wholes@2024-01-01' = {
  name: 'all'
  properties: {
    parts: partIds
  }
}
