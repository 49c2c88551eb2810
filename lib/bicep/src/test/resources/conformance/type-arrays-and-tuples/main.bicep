param a string[]
param b int[][]
param c [string, int]
param d ('x' | 'y')[]
param e string[]?
