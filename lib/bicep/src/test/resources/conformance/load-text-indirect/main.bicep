var text = '${loadTextContent('a.txt')}!'
resource r 'Microsoft.Example/things@2024-01-01' = {
  name: 'r'
  properties: {
    value: loadTextContent('a.txt')
  }
}
