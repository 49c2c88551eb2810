using none
param key = getSecret('0a1b', 'rg', 'vault', 'key')
param copy = '${key}!'
param nested = { key: getSecret('0a1b', 'rg', 'vault', 'key') }
param input = externalInput('x')
param mine = base.x
