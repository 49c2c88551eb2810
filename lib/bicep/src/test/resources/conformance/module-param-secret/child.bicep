@secure()
param password string
@secure()
param older string
output o int = length('${password}${older}')
