var text = loadTextContent('text.txt')
output o string = text
