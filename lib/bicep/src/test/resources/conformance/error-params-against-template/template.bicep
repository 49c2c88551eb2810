param name string
param count int
