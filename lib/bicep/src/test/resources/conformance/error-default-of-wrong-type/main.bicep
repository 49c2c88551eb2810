param a string = 5
param b int = 'five'
param c bool = 'true'
param d array = {}
@allowed([
  'x'
  'y'
])
param e string = 'z'
