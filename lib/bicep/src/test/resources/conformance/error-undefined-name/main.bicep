param location string
output a string = locaton
output b string = qqq
output c string = toLowr('x')
