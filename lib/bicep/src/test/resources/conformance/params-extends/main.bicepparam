using 'template.bicep'
extends 'shared.bicepparam'
var name = 'main'
param tags = {
  ...base.tags
  stage: 'live'
  name: name
}
param all = [
  base.prefix
  base.location
  base.unrelated
  base.size + 1
  name
]
