var path = 'C:\dir'
