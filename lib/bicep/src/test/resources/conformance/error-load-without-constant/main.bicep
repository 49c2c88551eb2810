param file string = 'policy.xml'
param encoding string = 'utf-8'
var names = ['policy.xml', 'other.xml']
var alias = file

output a string = loadTextContent(file)
output b string = loadTextContent(alias)
output c string = loadTextContent('policy.xml', encoding)
output d array = [for name in names: loadTextContent(name)]
output e string = loadTextContent('${file}.xml')
output f int = loadJsonContent('numbers.json', '$.text')
output g string = loadTextContent(1)
var wrong = 'utf-7'
output h string = loadTextContent('policy.xml', wrong)
