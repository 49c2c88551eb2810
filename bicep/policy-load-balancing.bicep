// Three Azure OpenAI accounts in three regions behind one API of API Management.
// The parameter policy says how a call finds its account: by a policy of its own, or by a pool with the same weights.

metadata description = 'Azure OpenAI in three regions, balanced in an API Management policy or by a pool'

@description('How the API chooses a backend: the policy document of that name in the folder policies.')
@allowed([
  'weighted-random'
  'backend-pool'
  'cached-round-robin-as-published'
  'cached-round-robin'
  'cached-round-robin-stored-late'
  'weighted-random-in-variables'
])
param policy string = 'weighted-random'

@description('A policy document as text, used instead of the named one unless empty.')
param policyText string = ''

@description('Calls that the round robin policies let through in 15 seconds for each key.')
@minValue(1)
param callsPer15Seconds int = 5000

@description('Region of the API Management service.')
param location string = resourceGroup().location

@description('Regions of the Azure OpenAI accounts, one account each.')
@minLength(3)
@maxLength(3)
param regions array = [
  'swedencentral'
  'westus3'
  'northcentralus'
]

@description('Weight of each account in the pool, in the order of the regions. The policies have their own numbers.')
param weights array = [
  7
  2
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

// The policies name their backends; the order is that of the regions.
var backendNames = [
  'openai-first-backend'
  'openai-second-backend'
  'openai-third-backend'
]

// The round robin policies are published with a limit of 3 calls, too few to count them.
var publishedLimit = 'calls="3"'
var chosenLimit = 'calls="${callsPer15Seconds}"'

var policies = {
  'weighted-random': loadTextContent('../policies/weighted-random.xml')
  'backend-pool': loadTextContent('../policies/backend-pool.xml')
  'cached-round-robin-as-published': replace(loadTextContent('../policies/cached-round-robin-as-published.xml'), publishedLimit, chosenLimit)
  'cached-round-robin': replace(loadTextContent('../policies/cached-round-robin.xml'), publishedLimit, chosenLimit)
  'cached-round-robin-stored-late': loadTextContent('../policies/cached-round-robin-stored-late.xml')
  'weighted-random-in-variables': loadTextContent('../policies/weighted-random-in-variables.xml')
}

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

resource backends 'Microsoft.ApiManagement/service/backends@2024-05-01' = [for (region, i) in regions: {
  parent: apim
  name: backendNames[i]
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
    description: 'The same weights as weighted-random, kept by the pool'
    type: 'Pool'
    pool: {
      services: [for (region, i) in regions: {
        id: backends[i].id
        priority: 1
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

resource apiPolicy 'Microsoft.ApiManagement/service/apis/policies@2024-05-01' = {
  parent: api
  name: 'policy'
  properties: {
    format: 'rawxml'
    value: empty(policyText) ? policies[policy] : replace(policyText, publishedLimit, chosenLimit)
  }
  dependsOn: [
    backends
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

@description('Chat completions of the balanced deployment; add ?api-version=.')
output chatUrl string = '${apim.properties.gatewayUrl}/openai/deployments/${deploymentName}/chat/completions'

@description('Name of the model deployment.')
output deploymentName string = deploymentName

@description('Resource id of the API Management service.')
output serviceId string = apim.id

@description('Resource id of the pool.')
output poolId string = pool.id

@description('The policy document that the API has.')
output policyName string = policy

@description('Resource id of the API Management subscription whose key opens the API.')
output apimSubscriptionId string = subscriber.id
