func names() array => ['abc', 'def']
func greet() array => map(names(), a => 'Hello ${a}!')
output o array = greet()
