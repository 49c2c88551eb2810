param names array
resource thing 'Microsoft.Example/things@2024-01-01' = {
  name: 'thing'
}
resource locks 'Microsoft.Authorization/locks@2020-05-01' = [for n in names: {
  name: 'lock-${n}'
  scope: thing
  properties: {
    level: 'ReadOnly'
  }
}]
resource lockOfLock 'Microsoft.Authorization/locks@2020-05-01' = [for (n, i) in names: {
  name: 'again-${n}'
  scope: locks[i]
  properties: {
    level: 'ReadOnly'
  }
}]
