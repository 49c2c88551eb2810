output a string = ['x'][1]
output b int = [1, 2][-1]
output c int = [][0]
