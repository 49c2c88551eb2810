@allowed([
  own
])
param own string

@allowed([for thing in []: 's'])
param looped string

@metadata({
  description: true
})
param described string

@allowed([
  'red'
  'green'
])
param colors array = [
  'red'
  'blue'
  1
]
