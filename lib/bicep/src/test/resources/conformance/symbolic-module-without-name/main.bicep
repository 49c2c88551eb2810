module child 'child.bicep' = {
}
output o string = child.outputs.o
