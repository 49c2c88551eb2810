param mode 'fast' = 'fast'
param answer 42 = 42
output mode 'fast' = mode
output answer 42 = answer
