output o string = 'o'
