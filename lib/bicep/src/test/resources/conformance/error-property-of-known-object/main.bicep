var bag = {
  first: 1
  second: 'x'
}
output a int = bag.frist
output b int = bag.third
output c string = bag.second.length
output d string = resourceGroup().nam
