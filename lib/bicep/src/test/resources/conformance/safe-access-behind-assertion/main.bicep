param settings object
param list array

output assertion string = settings.?first!.second
output anything string = any(settings.?first).second
output further string = settings.?first.second!.third[0]
output parentheses string = (settings.?first)!.second
output fromEnd string = list[?^1].name ?? ''
output fromEndTwice string = list[?^1].names[^2] ?? ''
