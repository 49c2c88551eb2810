param regions string[]
var accounts = [
  {
    name: 'one'
    weight: 70
  }
]
output names array = map(accounts, account => account.nme)
output heavy array = filter(accounts, account => account.weight > 'x')
output sum int = reduce(
  accounts,
  0,
  (total, account) =>
    missing(account))
output fine array = map(regions, region => toUpper(region))
