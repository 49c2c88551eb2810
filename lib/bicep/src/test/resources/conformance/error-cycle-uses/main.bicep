var day = night
var night = [day, '${day}']
var week = [day, night]
var self = self ?? self
output all array = concat(week, night)
