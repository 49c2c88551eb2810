param x string?
output a string[] = ['x']
output b string? = x
output c {
  d: int
} = {
  d: 1
}
