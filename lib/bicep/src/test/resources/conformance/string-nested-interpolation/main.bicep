param a string
output o string = 'x${'y${a}'}z'
