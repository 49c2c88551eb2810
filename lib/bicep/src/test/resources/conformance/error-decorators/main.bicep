@secure()
param a int
@minLength(3)
param b int
@descriptin('x')
param c string
@description()
param d string
@batchSize(1)
resource r 'Microsoft.Example/things@2024-01-01' = {
  name: 'r'
}
@allowed(['x'])
var e = 'x'
@description('one')
@description('two')
param f string
@description('nothing follows')
