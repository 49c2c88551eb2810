module m '../../../../outside.bicep' = {
  name: 'm'
}
var t = loadTextContent('../../secret.txt')
output o string = t
