param b resource 'Microsoft.Storage/storageAccounts@2022-09-01'
