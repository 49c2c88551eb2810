param a 'x' | 'y'
param b 3 | 1
param c true
param d 'b' | 'a' | null
type level = 'high' | 'low'
param e level
param f
  | 'one'
  | 'two'
