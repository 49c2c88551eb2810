var dear = loadJsonContent('models.json', '.models[?(@.price >= 3 && @.region != \'eastus\')].name')
var named = loadJsonContent('models.json', 'models[*].name')
var prices = loadJsonContent('models.json', '$..price')
var last = loadJsonContent('models.json', '$.models[-1:].name')
var outer = loadJsonContent('models.json', '.models[0,2].name')
var quoted = loadJsonContent('models.json', '[\'odd.key\'].value')
output all array = [dear, named, prices, last, outer, quoted]
