var text = loadTextContent('policy.xml')
output o string = text
