using none
import { regions, shout as cry } from 'shared.json'
import * as shared from 'shared.json'
param first = cry(regions.first)
param labels = shared.labels
