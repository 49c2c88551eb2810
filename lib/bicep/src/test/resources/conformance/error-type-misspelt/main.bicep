param a strng
param b
