var list = [
  1
  2
var next = 3
