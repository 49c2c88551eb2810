param service string

resource api 'Microsoft.ApiManagement/service/apis@2024-05-01' = {
  name: '${service}/chat'
  properties: {
    path: 'chat'
  }
}

resource operation 'Microsoft.ApiManagement/service/apis/operations@2024-05-01' existing = {
  parent: api
  name: 'complete'
}

resource policy 'Microsoft.ApiManagement/service/apis/operations/policies@2024-05-01' = {
  parent: operation
  name: 'policy'
  properties: {
    value: '<policies />'
  }
}

resource others 'Microsoft.ApiManagement/service/apis@2024-05-01' = [for path in ['a', 'b']: {
  name: '${service}/${path}'
  properties: {
    path: path
  }
}]

resource diagnostics 'Microsoft.ApiManagement/service/apis/diagnostics@2024-05-01' = {
  parent: others[1]
  name: 'azuremonitor'
  properties: {
    loggerId: policy.id
  }
}
