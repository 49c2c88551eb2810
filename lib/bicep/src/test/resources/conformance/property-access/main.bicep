param o object
output dot string = o.a.b
output literal string = o['odd name']
output same string = o['plain']
output computed string = o['${o.k}x']
