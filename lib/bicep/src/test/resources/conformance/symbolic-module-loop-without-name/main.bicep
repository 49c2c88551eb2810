module child 'child.bicep' = [for i in range(0, 2): {
}]
output o string = child[1].outputs.o
