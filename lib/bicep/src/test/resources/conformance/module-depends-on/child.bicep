param id string
output o string = id
