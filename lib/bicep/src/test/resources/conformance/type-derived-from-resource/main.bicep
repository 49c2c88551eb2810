@description('what a backend trips on')
param rules resourceInput<'Microsoft.ApiManagement/service/backends@2024-05-01'>.properties.circuitBreaker.rules?
param model resourceInput<'Microsoft.CognitiveServices/accounts/deployments@2025-06-01'>.properties.model
param first resourceInput<'Microsoft.Example/things@2024-01-01'>.properties.parts[*]
param title resourceInput<'Microsoft.ApiManagement/service/backends@2024-05-01'>.properties.title = 'none'
output whole resourceOutput<'Microsoft.Example/things@2024-01-01'>.properties = {}
