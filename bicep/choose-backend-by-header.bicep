// Two Azure OpenAI accounts behind one API; a header of the call decides which of them answers.
// One is for chat, the other reads documents of a search index (Azure OpenAI On Your Data).

metadata description = 'API Management chooses a backend by a header'

@description('Region of the API Management service.')
param location string = resourceGroup().location

@description('Regions of the accounts: for chat, and for questions about documents.')
@minLength(2)
@maxLength(2)
param regions array = [
  'westus'
  'eastus'
]

@description('A policy document as text, used instead of policies/choose-by-header.xml unless empty.')
param policyText string = ''

@description('Address of the search service that holds the documents. The local Azure ships an index of its own.')
param searchEndpoint string = 'https://workshop.search.windows.net'

@description('Name of the search index.')
param searchIndex string = 'workshop'

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

// What each account is for, in the order of the regions.
var purposes = [
  'chat'
  'documents'
]

// "Cognitive Services OpenAI User": may call models, may not change the account.
var openAiUserRole = '5e0bd9bd-7b93-4f28-af87-19fc36ad61bd'

// The account for documents signs in to the search service with its own identity.
resource accounts 'Microsoft.CognitiveServices/accounts@2024-10-01' = [for (region, i) in regions: {
  name: 'aoai-${suffix}-${purposes[i]}'
  location: region
  kind: 'OpenAI'
  sku: {
    name: 'S0'
  }
  identity: {
    type: 'SystemAssigned'
  }
  properties: {
    customSubDomainName: 'aoai-${suffix}-${purposes[i]}'
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
  name: 'openai-${purposes[i]}'
  properties: {
    description: 'Azure OpenAI in ${region}, for ${purposes[i]}'
    url: '${accounts[i].properties.endpoint}openai'
    protocol: 'http'
  }
}]

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
    value: empty(policyText) ? loadTextContent('../policies/choose-by-header.xml') : policyText
  }
  dependsOn: [
    backends
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

@description('Chat completions of the deployment; add ?api-version=.')
output chatUrl string = '${apim.properties.gatewayUrl}/openai/deployments/${deploymentName}/chat/completions'

@description('Name of the API Management service.')
output serviceName string = apim.name

@description('Address of the search service with the documents.')
output searchEndpoint string = searchEndpoint

@description('Name of the search index.')
output searchIndex string = searchIndex

@description('Resource id of the API Management subscription whose key opens the API.')
output apimSubscriptionId string = subscriber.id
