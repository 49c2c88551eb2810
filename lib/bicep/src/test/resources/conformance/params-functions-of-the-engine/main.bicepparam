using none
param network = cidrSubnet('10.0.0.0/16', 24, 3)
param host = cidrHost('10.0.3.0/24', 4)
param parsed = parseCidr('10.0.3.0/24').broadcast
param later = dateTimeAdd('2026-01-31 10:00:00Z', 'P1DT2H')
param epoch = dateTimeToEpoch('2026-01-01T00:00:00Z')
param back = dateTimeFromEpoch(1767225600)
param address = uri('https://lab.example/a/', 'b?c=1')
param data = dataUri('hi')
param dataText = dataUriToString('data:;base64,aGk=')
param money = format('{0:N2} {1,5}', 1234, 'x')
param names = join(map(range(1, 3), i => 'n${i}'), ',')
param parts = split('a;b,c', [';', ','])
param deep = {
  a: [for i in range(0, 2): {
    name: 'x${i}'
  }]
}
param loop = [for (item, i) in ['a', 'b']: '${item}${i}']
param text = '[not an expression]'
param maybe = any({ a: 1 }).?b.c ?? 'none'
param least = min([3, 1, 2])
param object = json('{"a": [1, 2]}').a[1]
param bools = [bool('true'), contains('abc', 'b'), 'a' =~ 'A', !false]
