param deploy bool
var shelf = 'top'
resource a 'Microsoft.Example/shelves@2024-01-01' = {
  name: shelf
}
resource b 'Microsoft.Example/shelves@2024-01-01' = if (true) {
  name: 'top'
}
resource c 'Microsoft.Example/shelves@2024-01-01' = if (deploy) {
  name: 'top'
}
resource d 'Microsoft.Example/shelves@2024-01-01' = {
  name: 'TOP'
}
