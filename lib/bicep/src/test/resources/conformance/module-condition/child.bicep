output result string = 'x'
