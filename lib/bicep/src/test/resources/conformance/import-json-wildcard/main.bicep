import * as shared from 'shared.json'
param wanted shared.pool
output first string = shared.shout(shared.regions.first)
output note string = wanted.?note ?? ''
