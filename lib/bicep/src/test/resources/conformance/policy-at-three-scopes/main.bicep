param serviceName string
resource svc 'Microsoft.ApiManagement/service@2024-05-01' existing = {
  name: serviceName
}
resource global 'Microsoft.ApiManagement/service/policies@2024-05-01' = {
  parent: svc
  name: 'policy'
  properties: {
    format: 'rawxml'
    value: loadTextContent('p.xml')
  }
}
resource api 'Microsoft.ApiManagement/service/apis@2024-05-01' = {
  parent: svc
  name: 'api'
  properties: {
    displayName: 'API'
    path: 'api'
  }
  resource policy 'policies' = {
    name: 'policy'
    properties: {
      format: 'rawxml'
      value: loadTextContent('p.xml')
    }
  }
}
