type pair = [string, { port: int }]
type named = { host: string }
type names = string[]

type a = pair[2]
type b = pair[-1]
type c = pair['0']
type d = named.*
type e = object.*
type f = pair[*]
type g = array[*]
type h = pair[0][*]
type i = names[0]
type j = { host: string }.host
type k = [string][0]
type l = string[][*]
type m = { *: int }.*
type n = named.hots
type o = pair[1].prt
type p = names[1 + 1]
type self = {
  part: self.part
}
