type bag = {
  list: string[]
  pair: [int, string]
  *: int
}
param a bag.list
param b bag.pair[1]
param c bag.list[*]
param d bag.*
