using none
extends
extends 'a.bicepparam'
extends 'main.bicepparam'
var base = 1
param x = base
