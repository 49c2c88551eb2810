resource a 'Microsoft.Example/things@2024-01-01' =
resource b 'Microsoft.Example/things@2024-01-01' = 'x'
