using none
param location = 5
