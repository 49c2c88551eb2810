#disable-next-line no-unused-params
param unused string
#disable-next-line no-unused-vars BCP081
var alsoUnused = 1
