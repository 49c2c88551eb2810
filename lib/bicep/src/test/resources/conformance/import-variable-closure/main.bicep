import { shown } from 'shared.bicep'
output o string = shown
