param settings object
param anything any

import * as lists from 'lists.bicep'

output shortName string = take(settings.name, 24)
output rest string = skip(settings.name, 2)
output joined string = concat(settings.first, settings.last)
output both array = union(settings.own, settings.others)
output common array = intersection(anything, anything)
output all array = union(lists.none, lists.one)
output certain array = union([1], anything)
output largest int = max(anything)
