param location string
param count int
