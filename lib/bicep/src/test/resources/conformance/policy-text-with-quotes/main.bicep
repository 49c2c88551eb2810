param products array
var xml = join(map(products, p => '<when condition=\'@(context.Product?.Id == "${p.name}")\' />'), '')
output o string = replace(loadTextContent('p.xml'), '{limits}', xml)
