param name string
output result string = name
