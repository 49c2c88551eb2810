param names array
var upper = [for n in names: toUpper(n)]
var objects = [for (n, i) in names: {
  name: n
  index: i
  fixed: 'text'
  list: [
    n
  ]
}]
var numbers = [for i in range(0, 3): 5]
var flags = [for i in range(0, 3): true]
var lists = [for i in range(0, 3): [
  'a'
]]
var texts = [for i in range(0, 3): 'same']
