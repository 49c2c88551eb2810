type mixed = ('b' | 'a' | {
  x: 1
} | 10 | -10 | true | !true | null)[]
type lists = ['a', 'b'] | ['c']
param one {
  p: 'x'
} | {
  p: 'y'
}
type bool = string
param two bool
param three sys.bool
type optional = string?
type given = optional!
