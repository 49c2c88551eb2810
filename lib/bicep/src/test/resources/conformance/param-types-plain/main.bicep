param text string
param count int
param flag bool
param bag object
param list array
