param a {
  b: string?
} = {}
output o string = a.?b ?? 'none'
