import { member, twice } from 'shared.json'
import { x } from 'none.json'
import { pool, shout } from 'shared.json'
param wanted pool = {
  members: [{ weight: 'heavy' }]
  kind: 'odd'
}
output o string = shout(1)
output p int = wanted.kind
module m 'none.json' = {
  name: 'm'
}
