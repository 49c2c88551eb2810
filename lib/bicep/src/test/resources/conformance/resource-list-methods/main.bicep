resource sub 'Microsoft.ApiManagement/service/subscriptions@2024-05-01' existing = {
  name: 'apim/master'
}
resource other 'Microsoft.Example/things@2024-01-01' = {
  name: 'x'
  properties: {
    key: sub.listSecrets().primaryKey
    older: sub.listSecrets('2022-08-01').primaryKey
    both: sub.listSecrets('2022-08-01', {
      a: 1
    })
    free: listKeys(sub.id, '2022-08-01').key1
  }
}
