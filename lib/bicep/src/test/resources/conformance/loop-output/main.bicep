param names array
output upper array = [for n in names: toUpper(n)]
output pairs array = [for (n, i) in names: {
  n: n
  i: i
}]
