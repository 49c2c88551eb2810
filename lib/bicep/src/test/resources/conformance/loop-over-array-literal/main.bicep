resource r 'Microsoft.Example/things@2024-01-01' = [for n in [
  'a'
  'b'
]: {
  name: n
}]
