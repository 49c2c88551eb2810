// Azure OpenAI accounts behind one API Management backend pool, each with a circuit breaker.
// The account with the lowest priority number answers; the others take over while its breaker is open.

metadata description = 'Azure OpenAI accounts with circuit breakers behind a prioritized backend pool'

@description('One Azure OpenAI account of the pool.')
type account = {
  @description('Region of the account.')
  region: string

  @description('A lower number is used first; the next one only when all before it are out.')
  @minValue(1)
  @maxValue(100)
  priority: int

  @description('SKU of the model deployment; Standard where nothing is given.')
  sku: string?
}

@description('Region of the API Management service.')
param location string = resourceGroup().location

@description('The accounts. In production the first one is provisioned (sku ProvisionedManaged), which bills by the hour.')
@minLength(2)
@maxLength(30)
param accounts account[] = [
  {
    region: 'eastus2'
    priority: 1
  }
  {
    region: 'southcentralus'
    priority: 2
  }
]

@description('How long a breaker stays open when the answer has no Retry-After header.')
param tripDuration string = 'PT1M'

@description('Whether the Retry-After header of the failed answer says how long the breaker stays open.')
param acceptRetryAfter bool = true

@description('How many times a call may be tried again after its first attempt.')
@minValue(0)
@maxValue(5)
param retryCount int = 1

@description('Name of the model deployment. It is the same in every account, so that a call fits them all.')
param deploymentName string = 'gpt-4o'

@description('Model behind the deployment.')
param modelName string

@description('Version of the model.')
param modelVersion string

@description('Capacity of each deployment in thousands of tokens per minute.')
@minValue(1)
param modelCapacity int

@description('Name and mail address that API Management shows as publisher.')
param publisher object = {
  name: 'Workshop'
  email: 'workshop@example.com'
}

var suffix = uniqueString(subscription().id, resourceGroup().id)

// "Cognitive Services OpenAI User": may call models, may not change the account.
var openAiUserRole = '5e0bd9bd-7b93-4f28-af87-19fc36ad61bd'

resource openAi 'Microsoft.CognitiveServices/accounts@2024-10-01' = [for (one, i) in accounts: {
  name: 'aoai-${suffix}-instance${i + 1}'
  location: one.region
  kind: 'OpenAI'
  sku: {
    name: 'S0'
  }
  properties: {
    customSubDomainName: 'aoai-${suffix}-instance${i + 1}'
    publicNetworkAccess: 'Enabled'
  }
}]

@batchSize(1)
resource modelDeployments 'Microsoft.CognitiveServices/accounts/deployments@2024-10-01' = [for (one, i) in accounts: {
  parent: openAi[i]
  name: deploymentName
  sku: {
    name: one.?sku ?? 'Standard'
    capacity: modelCapacity
  }
  properties: {
    model: {
      format: 'OpenAI'
      name: modelName
      version: modelVersion
    }
  }
}]

// Circuit breakers and pools exist in every tier but Consumption.
resource apim 'Microsoft.ApiManagement/service@2024-05-01' = {
  name: 'apim-${suffix}'
  location: location
  sku: {
    name: 'BasicV2'
    capacity: 1
  }
  identity: {
    type: 'SystemAssigned'
  }
  properties: {
    publisherName: publisher.name
    publisherEmail: publisher.email
  }
}

// The gateway signs in to each account with its own identity; no account key is stored anywhere.
resource gatewayMayCallModels 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for (one, i) in accounts: {
  name: guid(openAi[i].id, apim.id, openAiUserRole)
  scope: openAi[i]
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', openAiUserRole)
    principalId: apim.identity.principalId
    principalType: 'ServicePrincipal'
  }
}]

// One answer with 429 opens the breaker: the account itself says that it has no capacity left.
resource instances 'Microsoft.ApiManagement/service/backends@2024-05-01' = [for (one, i) in accounts: {
  parent: apim
  name: 'openai-instance${i + 1}'
  properties: {
    description: 'Azure OpenAI in ${one.region}'
    url: '${openAi[i].properties.endpoint}openai'
    protocol: 'http'
    circuitBreaker: {
      rules: [
        {
          name: 'throttled'
          failureCondition: {
            count: 1
            interval: 'PT1M'
            statusCodeRanges: [
              {
                min: 429
                max: 429
              }
            ]
          }
          tripDuration: tripDuration
          acceptRetryAfter: acceptRetryAfter
        }
      ]
    }
  }
}]

// A pool has neither url nor protocol of its own, although older type definitions ask for both.
#disable-next-line BCP035
resource pool 'Microsoft.ApiManagement/service/backends@2024-05-01' = {
  parent: apim
  name: 'openaiopool'
  properties: {
    description: 'Provisioned capacity first, pay as you go when it is used up'
    type: 'Pool'
    pool: {
      services: [for (one, i) in accounts: {
        id: instances[i].id
        priority: one.priority
        weight: 1
      }]
    }
  }
}

resource api 'Microsoft.ApiManagement/service/apis@2024-05-01' = {
  parent: apim
  name: 'azure-openai'
  properties: {
    displayName: 'Azure OpenAI'
    path: 'openai'
    protocols: [
      'https'
    ]
    subscriptionRequired: true
    subscriptionKeyParameterNames: {
      header: 'api-key'
      query: 'api-key'
    }
  }
}

// One operation for every path: the API does not have to know what the accounts offer.
resource catchAll 'Microsoft.ApiManagement/service/apis/operations@2024-05-01' = {
  parent: api
  name: 'catch-all'
  properties: {
    displayName: 'Any call'
    method: 'POST'
    urlTemplate: '/{*path}'
    templateParameters: [
      {
        name: 'path'
        type: 'string'
        required: true
      }
    ]
  }
}

resource retries 'Microsoft.ApiManagement/service/namedValues@2024-05-01' = {
  parent: apim
  name: 'retry-count'
  properties: {
    displayName: 'retry-count'
    value: string(retryCount)
  }
}

resource policy 'Microsoft.ApiManagement/service/apis/policies@2024-05-01' = {
  parent: api
  name: 'policy'
  properties: {
    format: 'rawxml'
    value: loadTextContent('../policies/circuit-breaker.xml')
  }
  dependsOn: [
    pool
    retries
  ]
}

resource subscriber 'Microsoft.ApiManagement/service/subscriptions@2024-05-01' = {
  parent: apim
  name: 'attendee'
  properties: {
    displayName: 'Attendee'
    scope: api.id
    state: 'active'
  }
}

@description('Where the gateway answers.')
output gatewayUrl string = apim.properties.gatewayUrl

@description('Chat completions of the pooled deployment; add ?api-version=.')
output chatUrl string = '${apim.properties.gatewayUrl}/openai/deployments/${deploymentName}/chat/completions'

@description('Name of the model deployment.')
output deploymentName string = deploymentName

@description('Resource id of the API Management service.')
output serviceId string = apim.id

@description('Resource id of the pool.')
output poolId string = pool.id

@description('Resource id of the API Management subscription whose key opens the API.')
output apimSubscriptionId string = subscriber.id

@description('Name of the account that is used first.')
output firstAccount string = openAi[0].name

@description('Name of the account that comes next.')
output secondAccount string = openAi[1].name

@description('Members of the pool: backend, account, region and priority.')
output members array = [for (one, i) in accounts: {
  backend: instances[i].name
  account: openAi[i].name
  region: one.region
  priority: one.priority
}]
