param a int
param b int
output add int = a + b
output sub int = a - b
output mul int = a * b
output div int = a / b
output mod int = a % b
output neg int = -a
output mix int = a + b * 2 - (a - b)
