param a int
output b bool = equals(a, 1)
output c string = if(true, 'x', 'y')
output d array = createArray(1)
output e string = variables('x')
