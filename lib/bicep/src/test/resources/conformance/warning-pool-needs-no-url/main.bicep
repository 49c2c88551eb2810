resource svc 'Microsoft.ApiManagement/service@2024-05-01' existing = {
  name: 'apim'
}
resource pool 'Microsoft.ApiManagement/service/backends@2024-05-01' = {
  parent: svc
  name: 'pool'
  properties: {
    type: 'Pool'
    pool: {
      services: [
        {
          id: '/backends/a'
        }
      ]
    }
  }
}
