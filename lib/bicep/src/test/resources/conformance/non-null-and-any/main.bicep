param o object
output a string = o.a!
output b int = any(o.b)
