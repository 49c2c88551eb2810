param list array
output a string = 5
output b int = 'x'
output c string = list
output d array = [for i in range(0, 2): i]
output e string = [for i in range(0, 2): i]
