import { pool, regions, labels as names, shout as cry } from 'shared.json'
param wanted pool
output kind string = wanted.kind
output first string = cry(regions.first)
output all array = names
