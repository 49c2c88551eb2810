param a string?
param b int?
