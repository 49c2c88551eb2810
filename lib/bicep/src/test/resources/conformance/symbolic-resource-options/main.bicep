param codes array = ['x']
@onlyIfNotExists()
@description('Made once.')
resource a 'Microsoft.Example/things@2024-01-01' = {
  name: 'a'
}
@retryOn(['ResourceNotFound', 'ServerError'], 3)
@waitUntil(r => r.properties.state == 'Ready' && length(codes) > 0, 'PT20S')
@batchSize(1)
resource b 'Microsoft.Example/things@2024-01-01' = [for i in range(0, 2): {
  name: 'b${i}'
}]
resource c 'Microsoft.Example/things@2024-01-01' = {
  name: 'c'
  @sys.retryOn(['Busy'])
  resource inner 'parts' = {
    name: 'inner'
  }
}
output ids array = [a.id, c::inner.id, b[0].id]
