param prefix string
param location string
param tags object
param size int
param key string
param own string = 'x'
param all array
