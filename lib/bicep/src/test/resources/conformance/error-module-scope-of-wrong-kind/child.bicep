output o int = 1
