module m 'legacy.json' = {
  name: 'm'
  params: {
    name: 'x'
  }
}
output o string = m.outputs.id
