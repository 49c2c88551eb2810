module back 'main.bicep' = {
  name: 'b'
}
