resource service 'Microsoft.ApiManagement/service@2024-05-01' = {
  name: 'apim'
  @description('An API that was never written')
}

resource other 'Microsoft.ApiManagement/service@2024-05-01' = {
  name: 'apim2'
  @sys.batchSize(2)
}
