param a string
param b string
output same bool = a =~ b
output other bool = a !~ b
