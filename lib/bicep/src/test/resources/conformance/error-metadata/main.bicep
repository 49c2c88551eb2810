targetScope = 'resourceGroup'
targetScope = 'subscription'

metadata owner = 'a'
metadata owner = 'b'
metadata _hidden = 'c'

var text = 'd'
metadata about = {
  text: text
}

@batchSize(-1)
resource items 'Microsoft.Example/items@2024-01-01' = [for i in range(0, 2): {
  name: 'item${i}'
}]

output strange string = loadTextContent('main.bicep', 'windows-1250')
output text string = text
