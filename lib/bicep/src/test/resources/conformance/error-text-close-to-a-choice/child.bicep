param size 'small' | 'medium' | 'large'
output chosen string = size
