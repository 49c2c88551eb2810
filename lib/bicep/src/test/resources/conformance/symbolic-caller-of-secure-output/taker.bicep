@secure()
param key string
param open string
output o int = length('${key}${open}')
