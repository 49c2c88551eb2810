var nothing = 1
output value int = nothing
