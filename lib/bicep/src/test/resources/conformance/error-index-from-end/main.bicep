param settings object
param key string
param pair [int, string]
param maybe [int, string]?

output byName string = settings[^key]
output further string = settings.list[^key]
output last int = pair[^1]
output first string = pair[^2]
output maybeLast int? = maybe[?^1]
output right string = pair[^1]

type bare = resourceInput
