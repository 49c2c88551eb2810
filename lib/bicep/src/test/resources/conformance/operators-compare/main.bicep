param a int
param b int
output lt bool = a < b
output le bool = a <= b
output gt bool = a > b
output ge bool = a >= b
output eq bool = a == b
output ne bool = a != b
