parm name string
param ok string
