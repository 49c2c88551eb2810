import * as shared from 'shared.bicep'
param a shared.label
output o string = shared.shout(shared.greeting)
output p string = a
