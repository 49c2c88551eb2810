using none
param a = true ? [
  1
] : []
param b = union({ x: 1 }, { y: 2 }).y + 3 * 2
