param a bool
output o string = a ? 'yes' : 'no'
output nested string = a ? 'x' : !a ? 'y' : 'z'
output onLines string = a
  ? 'first'
  : 'second'
