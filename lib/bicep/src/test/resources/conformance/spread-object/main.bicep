param a object
output o object = {
  ...a
  k: 1
  l: 2
  ...a
}
