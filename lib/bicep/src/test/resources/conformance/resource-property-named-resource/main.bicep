resource r 'Microsoft.Example/things@2024-01-01' = {
  name: 'r'
  properties: {
    resource: 'a'
    param: 1
    if: true
    for: 'x'
  }
}
