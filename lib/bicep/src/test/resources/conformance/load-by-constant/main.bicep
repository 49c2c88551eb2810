var folder = 'texts'
var files = [
  {
    path: '${folder}/policy.xml'
    encoding: 'utf-8'
  }
]
var settings = loadJsonContent('settings.json')

output direct string = loadTextContent(files[0].path, files[0].encoding)
output named string = loadTextContent(settings.greeting)
output coded string = loadFileAsBase64('${folder}/policy.xml')
