import * as shared from 'shared.bicep'
param a shared.label
output o string = a
