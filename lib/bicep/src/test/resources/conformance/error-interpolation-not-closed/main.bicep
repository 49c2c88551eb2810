param up string
output a string = 'what ${
output b string = 'what ${up
output c string = 'what ${up}
output d string = 'what ${'up
output e string = 'hello ${}!'
output f string = 'hello ${up b c}!'
output g string = '${{this: up}.this}'
