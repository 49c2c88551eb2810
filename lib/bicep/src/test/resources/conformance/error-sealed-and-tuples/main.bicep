@sealed()
param size { width: int } = {
  width: 1
  depth: 2
}
param box {
  @sealed()
  lid: { colour: string }
} = {
  lid: {
    colour: 'red'
    hinge: true
  }
}
param pair [string, int] = ['a', 'b']
param open { width: int } = {
  width: 1
  depth: 2
}
output all object = { size: size, box: box, pair: pair, open: open }
