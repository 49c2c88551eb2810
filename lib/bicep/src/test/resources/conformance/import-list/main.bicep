import { label, size as bigSize, shout } from 'shared.bicep'
param a label
param b bigSize
output o string = shout('x')
output p label = a
output q bigSize = b
