func inner(x string) string => toUpper(x)
@description('Outer.')
func outer(x string, y string[]) object => {
  value: inner(x)
  first: y[0]
}
output o object = outer('a', ['b'])
