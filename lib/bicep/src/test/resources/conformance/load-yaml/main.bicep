var lab = loadYamlContent('lab.yaml')
output names array = map(lab.pool, member => member.name)
output first string = loadYamlContent('lab.yaml', '.pool[0].name')
func settings() object => loadYamlContent('small.yaml')
