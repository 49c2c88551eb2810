@description('Where it answers.')
@minLength(1)
output url string = 'x'
@metadata({
  owner: 'team'
})
output bag object = {}
