using none
param texts = [
  format('{0}-{1}-{{x}}', 1, true)
  substring('abcdef', 2)
  substring('abcdef', 2, 2)
  padLeft(7, 3, '0')
  uniqueString('a')
  guid('a', 'b')
  base64ToString('aGk=')
  uriComponent('a b/c*')
  uriComponentToString('a%20b+')
  first('abc')
  last('abc')
  take('abc', 2)
  skip('abc', 2)
]
param numbers = [
  indexOf('abcB', 'B')
  lastIndexOf('abcB', 'b')
  indexOf([1, 2, 1], 1)
  lastIndexOf([1, 2, 1], 1)
  min(3, 1, 2)
  max([3, 1, 2])
]
param lists = [
  take([1, 2, 3], 2)
  skip([1, 2, 3], 2)
  flatten([[1], [2, 3]])
  intersection([1, 2, 3], [3, 2])
  array(1)
  distinct([1, 2, 1])
  items({ b: 2, a: 1 })
  objectKeys({ b: 2, a: 1 })
]
param objects = [
  intersection({ a: 1, b: 2 }, { a: 1, b: 3 })
  shallowMerge([{ a: { x: 1 } }, { a: { y: 2 } }])
  base64ToJson('eyJhIjoxfQ==')
]
param ends = [
  first([1, 2])
  last([1, 2])
  [1, 2][^1]
  ['a'][?3]
]
