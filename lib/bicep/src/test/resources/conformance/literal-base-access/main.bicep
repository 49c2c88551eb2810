output o int = [
  1
  2
][0]
output p string = {
  a: 'x'
}.a
