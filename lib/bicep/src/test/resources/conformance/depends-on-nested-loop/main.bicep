resource shelf 'Microsoft.Example/shelves@2024-01-01' = {
  name: 'shelf'

  resource books 'books' = [for i in range(0, 2): {
    name: 'book${i}'
  }]
}

resource reader 'Microsoft.Example/readers@2024-01-01' = {
  name: 'reader'
  dependsOn: [
    shelf::books
    shelf
  ]
}
