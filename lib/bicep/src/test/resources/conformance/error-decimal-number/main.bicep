var share = 0.7
output whole int = 7
