param names string[]
param weights int[]
output mixed string[] = ['first', ...names, ...weights]
