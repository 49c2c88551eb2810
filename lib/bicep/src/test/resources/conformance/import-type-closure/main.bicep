import { outer } from 'lib/shared.bicep'
param a outer
output o outer = a
