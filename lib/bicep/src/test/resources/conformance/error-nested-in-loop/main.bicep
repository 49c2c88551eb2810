resource many 'Microsoft.Example/things@2024-01-01' = [for i in range(0, 2): {
  name: 'm${i}'
  resource part 'parts' = {
    name: 'p'
  }
}]
