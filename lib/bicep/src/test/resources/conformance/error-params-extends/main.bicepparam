using 'template.bicep'
extends 'shared.bicepparam'
param count = base.locaton
param other = 'x'
