import {'region-list' as regions, 'tier-name' as tier} from 'shared.json'
param chosen tier = 'basic'
output first string = regions[0]
output choice string = chosen
