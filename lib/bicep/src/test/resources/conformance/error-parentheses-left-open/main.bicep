var comma = (1,)

var pair = (1, 2)

var closed = (
  3
)

var last = (
