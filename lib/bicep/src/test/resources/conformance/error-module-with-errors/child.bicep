output o string = missing
