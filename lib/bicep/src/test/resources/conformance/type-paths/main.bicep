import * as shared from 'shared.bicep'

type backend = {
  url: string
  limits: {
    rate: int
    'per/minute': int
    'share %': int
  }?
  'tags~all': {
    *: string
  }
}
type pool = {
  first: backend
  others: backend[]
  pair: [int, backend]
  remote: shared.entry
}
type rate = pool.first.limits.rate
type odd = pool.first.limits['per/minute']
type share = pool['first'].limits['share %']
type tag = pool.others[*]['tags~all'].*
type second = pool.pair[1].url
type far = pool.remote.list[0]
type sku = pool.remote.sku.name
type whole = pool.others[*]

param limit rate = 3
param text shared.entry.list[0] = 'x'
output kind sku = 'Basic'
