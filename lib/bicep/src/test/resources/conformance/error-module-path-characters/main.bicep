module a 'a|b.bicep' = {
  name: 'a'
}
module b 'b.' = {
  name: 'b'
}
