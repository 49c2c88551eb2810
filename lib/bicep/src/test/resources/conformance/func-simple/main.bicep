func greet(name string) string => 'Hello ${name}!'
func add(a int, b int) int => a + b
output o string = greet('you')
output n int = add(1, 2)
