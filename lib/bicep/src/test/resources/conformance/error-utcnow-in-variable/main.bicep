var now = utcNow()
param fine string = utcNow()
output id string = newGuid()
