param name = 'x'
