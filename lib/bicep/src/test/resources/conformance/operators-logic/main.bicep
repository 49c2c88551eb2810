param a bool
param b bool
param c bool
output and bool = a && b && c
output or bool = a || b || c
output not bool = !a
output mixed bool = a || b && !c
