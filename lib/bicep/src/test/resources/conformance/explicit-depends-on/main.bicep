resource a 'Microsoft.Example/things@2024-01-01' = {
  name: 'a'
}
resource b 'Microsoft.Example/things@2024-01-01' = {
  name: 'b'
  dependsOn: [
    a
  ]
}
resource many 'Microsoft.Example/things@2024-01-01' = [for i in range(0, 2): {
  name: 'm${i}'
}]
resource c 'Microsoft.Example/things@2024-01-01' = {
  name: 'c'
  dependsOn: [
    many
    b
  ]
}
resource d 'Microsoft.Example/things@2024-01-01' = {
  name: 'd'
  dependsOn: [
    many[1]
  ]
}
