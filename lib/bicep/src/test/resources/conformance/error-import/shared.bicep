var hidden = 'x'
