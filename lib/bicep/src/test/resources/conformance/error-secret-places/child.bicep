param plain string
@secure()
param secret string
output o string = plain
