@secure()
output key string = 'k'
output open string = 'o'
