param o object
output x string = o.
