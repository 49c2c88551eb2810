@onlyIfNotExists(1)
resource a 'Microsoft.Example/things@2024-01-01' = {
  name: 'a'
}
@retryOn(['ResourceNotFound', 1010], 0)
resource b 'Microsoft.Example/things@2024-01-01' = {
  name: 'b'
}
@retryOn('ResourceNotFound', 'many')
resource c 'Microsoft.Example/things@2024-01-01' = {
  name: 'c'
}
@waitUntil('PT20S', x => x.ok == 'yes')
resource d 'Microsoft.Example/things@2024-01-01' = {
  name: 'd'
}
@waitUntil(x => 'no condition', 1)
resource e 'Microsoft.Example/things@2024-01-01' = {
  name: 'e'
}
@onlyIfNotExists()
module m 'm.bicep' = {
  name: 'm'
}
@waitUntil(x => x.ok)
