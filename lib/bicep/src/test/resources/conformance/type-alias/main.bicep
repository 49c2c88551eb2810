type name = string
type pair = {
  first: string
  second: int?
}
param a name
param b pair
output o pair = b
