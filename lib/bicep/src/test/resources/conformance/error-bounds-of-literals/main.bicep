@minValue(1)
@maxValue(10)
param count int = 11

@minLength(3)
param prefix string = 'ab'

@maxLength(1)
param zones array = ['1', '2']

@minValue(0)
type natural = int

output level natural = -1

module part 'part.bicep' = {
  name: 'part'
  params: {
    name: 'abcdef'
  }
}

resource items 'Microsoft.Example/items@2024-01-01' = {
  name: '${prefix}${count}${length(zones)}'
  location: sys.something
}
