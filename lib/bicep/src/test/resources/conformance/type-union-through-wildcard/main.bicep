import * as shared from 'shared.bicep'
type region = shared.region | 'northeurope'
@discriminator('kind')
type model = shared.chat | {
  kind: 'image'
  size: string
}
param where region
param what model
output at region = where
output of model = what
