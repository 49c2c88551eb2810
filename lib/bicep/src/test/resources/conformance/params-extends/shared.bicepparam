using none
extends 'root.bicepparam'
var name = 'shared'
param prefix = 'p-${name}'
param location = '${base.location}2'
param tags = {
  owner: 'team'
  stage: 'test'
}
param key = getSecret('0a1b', 'rg', 'vault', 'key')
