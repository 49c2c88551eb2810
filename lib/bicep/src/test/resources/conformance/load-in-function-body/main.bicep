func text() string => loadTextContent('a.txt')
output o string = text()
