import { missing } from 'shared.bicep'
import { hidden } from 'shared.bicep'
import { shown } from 'nowhere.bicep'
