param text string = 'a'
param count int = -5
param flag bool = true
param bag object = {
  key: 'v'
  'odd name': 1
}
param list array = [
  1
  'two'
  [
    true
  ]
]
