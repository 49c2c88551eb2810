import {settings, region} from 'shared.bicep'
import * as shared from 'shared.bicep'
output count int = region
output sizes { small: int, large: int } = settings
output missing string = settings.medium
output other int = shared.region
