param deploy bool
resource r 'Microsoft.Example/things@2024-01-01' =
  if (deploy) {
    name: 'r'
  }
