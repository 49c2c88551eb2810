var whole = loadJsonContent('data.json')
var part = loadJsonContent('data.json', '$.inner.list[1]')
output o string = whole.name
