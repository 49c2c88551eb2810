param list array
output at string = list[?0] ?? ''
output rest string = list[?0].name ?? ''
output fromEnd string = list[?^1] ?? ''
