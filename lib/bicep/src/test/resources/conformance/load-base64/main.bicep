var logo = loadFileAsBase64('a.txt')
output o string = logo
