param a array
output o array = [
  'x'
  ...a
  'y'
  'z'
]
