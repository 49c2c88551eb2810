param a string
output o string = 'it\'s ${a}'
