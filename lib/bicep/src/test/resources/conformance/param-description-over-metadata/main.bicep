@description('wins')
@metadata({
  description: 'loses'
  owner: 'team'
})
param a string
