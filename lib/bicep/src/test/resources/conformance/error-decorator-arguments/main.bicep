@allowed([
  'x'
  1
])
param a int
@allowed([])
param b string
@maxLength(2 + 3)
param c string
@minLength(length([]))
param d string
@c
param e string
