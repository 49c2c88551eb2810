param o object
output one string = o.?a ?? ''
output chain string = o.?a.b[0] ?? ''
output twice string = o.?a.?b ?? ''
output broken string = (o.?a).b
output index string = o[?'a'] ?? ''
