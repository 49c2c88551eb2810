var tier = 'small'
var label = '${tier}-${1}'
var sizes = {
  'small-2': 2
}
param size 'small-1' | 'small-2' = 'small-${3}'
resource a 'Microsoft.Example/things@2024-01-01' = {
  name: label
}
resource b 'Microsoft.Example/things@2024-01-01' = {
  name: '${tier}-1'
}
output o int = sizes[label]
output p string = size
