var lab = loadJsonContent('lab.json')
output title string = lab.titel
output region string = lab.regions[0].name
output inner string = lab.owner.phone
output fine string = lab.owner.name
