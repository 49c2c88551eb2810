@secure()
output primary string = 'k'
output name string = 'n'
