using 'template.bicep'

var region = 'westus'

param name = 'lab-${region}'
param count = 3
param tags = {
  owner: 'team'
  'cost-center': 7
}
param list = [
  region
  toUpper('x')
]
param secretName = readEnvironmentVariable('LAB_REGION')
param other = readEnvironmentVariable('NOT_SET', 'fallback')
