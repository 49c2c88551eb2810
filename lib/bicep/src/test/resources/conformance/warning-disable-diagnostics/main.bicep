#disable-diagnostics no-unused-params
param a string
param b string
#restore-diagnostics no-unused-params
param c string
#disable-next-line no-unused-params
param d string
