resource store 'Microsoft.Example/things@2024-01-01' existing = {
  name: 'store'
}
var keys = store.listKeys()
var names = [for key in keys.list: key.name]
var pairs = [for i in range(0, 2): keys.list[i]]
output all array = concat(names, pairs)
