param gatewayName string
param accounts array
param loggerId string
param policyXml string

resource service 'Microsoft.ApiManagement/service@2024-05-01' existing = {
  name: gatewayName
}

resource api 'Microsoft.ApiManagement/service/apis@2024-05-01' = {
  parent: service
  name: 'inference'
  properties: {
    apiType: 'http'
    type: 'http'
    displayName: 'Inference'
    path: 'inference/openai'
    protocols: [
      'https'
    ]
    subscriptionRequired: true
    subscriptionKeyParameterNames: {
      header: 'api-key'
      query: 'api-key'
    }
    format: 'openapi+json'
    value: string(loadJsonContent('inference.json'))
  }
}

resource policy 'Microsoft.ApiManagement/service/apis/policies@2024-05-01' = {
  parent: api
  name: 'policy'
  properties: {
    format: 'rawxml'
    value: policyXml
  }
}

resource backend 'Microsoft.ApiManagement/service/backends@2024-06-01-preview' = [for item in accounts: {
  parent: service
  name: item.name
  properties: {
    url: '${item.endpoint}openai'
    protocol: 'http'
    circuitBreaker: {
      rules: [
        {
          name: 'breaker'
          failureCondition: {
            count: 1
            interval: 'PT1M'
            errorReasons: [
              'Server errors'
            ]
            statusCodeRanges: [
              {
                min: 429
                max: 429
              }
            ]
          }
          tripDuration: 'PT1M'
          acceptRetryAfter: true
        }
      ]
    }
    credentials: {
      #disable-next-line BCP037
      managedIdentity: {
        resource: 'https://cognitiveservices.azure.com'
      }
    }
  }
}]

#disable-next-line BCP035
resource pool 'Microsoft.ApiManagement/service/backends@2024-06-01-preview' = if (length(accounts) > 1) {
  parent: service
  name: 'models-pool'
  properties: {
    type: 'Pool'
    pool: {
      services: [for (item, i) in accounts: {
        id: '/backends/${backend[i].name}'
        priority: item.?priority
        weight: item.?weight
      }]
    }
  }
}

resource diagnostics 'Microsoft.ApiManagement/service/apis/diagnostics@2024-06-01-preview' = if (length(loggerId) > 0) {
  parent: api
  name: 'azuremonitor'
  properties: {
    alwaysLog: 'allErrors'
    loggerId: loggerId
    sampling: {
      samplingType: 'fixed'
      percentage: json('100')
    }
    #disable-next-line BCP037
    largeLanguageModel: {
      logs: 'enabled'
    }
  }
}
