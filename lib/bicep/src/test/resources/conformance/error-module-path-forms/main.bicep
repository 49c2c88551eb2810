module a '' = {
  name: 'a'
}
module b '/etc/b.bicep' = {
  name: 'b'
}
module c 'dir\\c.bicep' = {
  name: 'c'
}
param p string
module d '${p}.bicep' = {
  name: 'd'
}
