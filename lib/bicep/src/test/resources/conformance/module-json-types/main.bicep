module m 'module.json' = {
  name: 'm'
  params: {
    size: 'big'
    count: null
    pair: [2, 'b']
  }
}
output first string = m.outputs.names[0]
