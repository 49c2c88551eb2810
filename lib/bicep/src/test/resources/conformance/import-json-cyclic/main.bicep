import { a } from 'cyclic.json'
param x a
output o object = x
