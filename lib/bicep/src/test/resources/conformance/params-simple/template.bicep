param name string
param count int
param tags object
param list array
param secretName string
param other string
param optional string = 'x'
