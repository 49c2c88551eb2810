var a = [1 2]
