param tags object
output o object = union(tags, {
  a: 1
  b: [
    'c'
  ]
})
