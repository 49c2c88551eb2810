type store = {
  sku: resourceInput<'Microsoft.Example/stores@2024-01-01'>.sku.name
  acls: resourceInput<'Microsoft.Example/stores@2024-01-01'>.properties.networkAcls
  https: resourceInput<'Microsoft.Example/stores@2024-01-01'>.properties.supportsHttpsOnly?
  rules: resourceInput<'Microsoft.Example/stores@2024-01-01'>.properties.networkAcls.rules
  rule: resourceInput<'Microsoft.Example/stores@2024-01-01'>.properties.networkAcls.rules[*].value
  days: resourceInput<'Microsoft.Example/stores@2024-01-01'>.properties.retentionInDays
  tags: resourceInput<'Microsoft.Example/stores@2024-01-01'>.tags?
}
