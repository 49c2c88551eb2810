param index int
param names array
resource r 'Microsoft.Example/things@2024-01-01' = [for (subscription, index) in names: {
  name: 'r-${subscription.name}-${index}'
  properties: {
    id: az.subscription().id
  }
}]
output o string = r[index * 2].id
