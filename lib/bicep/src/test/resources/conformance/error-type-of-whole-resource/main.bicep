param whole resourceInput<'Microsoft.Example/things@2024-01-01'>
param several resourceInput<'Microsoft.Example/things@2024-01-01'>[]
type part = resourceInput<'Microsoft.Example/things@2024-01-01'>.name
type nodes = nodes[]
type tree = {
  children: tree[]
}
type forest = {
  trees: forest[]?
}
