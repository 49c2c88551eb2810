using none
import { named, prefix } from 'shared.bicep'
import * as shared from 'shared.bicep'
param one = named('a', 1)
param two = shared.named('b', 2)
param three = '${prefix}-${shared.prefix}'
