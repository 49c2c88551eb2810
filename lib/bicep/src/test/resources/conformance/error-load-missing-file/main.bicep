var text = loadTextContent('nothing.xml')
var json = loadJsonContent('broken.json')
output o string = '${text}${json.a}'
