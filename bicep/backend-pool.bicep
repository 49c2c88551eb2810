// Two Azure OpenAI accounts in two regions behind one API Management backend pool.
// The pool spreads the calls of one API over both accounts, in proportion to the weights.

metadata description = 'Azure OpenAI in two regions behind a weighted API Management backend pool'

@description('Region of the API Management service.')
param location string = resourceGroup().location

@description('Regions of the Azure OpenAI accounts, one account each.')
@minLength(2)
@maxLength(2)
param regions array = [
  'westus'
  'eastus'
]

@description('Weight of each account in the pool, in the order of the regions.')
@minLength(2)
@maxLength(2)
param weights array = [
  2
  1
]

@description('Priority of each account in the pool; a lower number is used first.')
@minLength(2)
@maxLength(2)
param priorities array = [
  1
  1
]

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

resource accounts 'Microsoft.CognitiveServices/accounts@2024-10-01' = [for (region, i) in regions: {
  name: 'aoai-${suffix}-instance${i + 1}'
  location: region
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
resource modelDeployments 'Microsoft.CognitiveServices/accounts/deployments@2024-10-01' = [for (region, i) in regions: {
  parent: accounts[i]
  name: deploymentName
  sku: {
    name: 'Standard'
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
resource gatewayMayCallModels 'Microsoft.Authorization/roleAssignments@2022-04-01' = [for (region, i) in regions: {
  name: guid(accounts[i].id, apim.id, openAiUserRole)
  scope: accounts[i]
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', openAiUserRole)
    principalId: apim.identity.principalId
    principalType: 'ServicePrincipal'
  }
}]

resource instances 'Microsoft.ApiManagement/service/backends@2024-05-01' = [for (region, i) in regions: {
  parent: apim
  name: 'openai-instance${i + 1}'
  properties: {
    description: 'Azure OpenAI in ${region}'
    url: '${accounts[i].properties.endpoint}openai'
    protocol: 'http'
  }
}]

// A pool has neither url nor protocol of its own, although older type definitions ask for both.
#disable-next-line BCP035
resource pool 'Microsoft.ApiManagement/service/backends@2024-05-01' = {
  parent: apim
  name: 'openai-instance-backend-pool'
  properties: {
    description: 'Load balancer for multiple OpenAI endpoints'
    type: 'Pool'
    pool: {
      services: [for (region, i) in regions: {
        id: instances[i].id
        priority: priorities[i]
        weight: weights[i]
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

resource chatCompletions 'Microsoft.ApiManagement/service/apis/operations@2024-05-01' = {
  parent: api
  name: 'chat-completions'
  properties: {
    displayName: 'Create a chat completion'
    method: 'POST'
    urlTemplate: '/deployments/{deployment-id}/chat/completions'
    templateParameters: [
      {
        name: 'deployment-id'
        type: 'string'
        required: true
      }
    ]
  }
}

resource policy 'Microsoft.ApiManagement/service/apis/policies@2024-05-01' = {
  parent: api
  name: 'policy'
  properties: {
    format: 'rawxml'
    value: loadTextContent('../policies/backend-pool.xml')
  }
  dependsOn: [
    pool
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

@description('Members of the pool: backend, region, priority and weight.')
output members array = [for (region, i) in regions: {
  backend: instances[i].name
  region: region
  priority: priorities[i]
  weight: weights[i]
}]
