// One Azure OpenAI account behind an API that limits calls or tokens of each caller.
// The numbers are named values of the service; the policies read them.

metadata description = 'Rate limits and token limits in API Management'

@description('What is limited: the policy document of that name in the folder policies.')
@allowed([
  'rate-limit-by-api-key'
  'rate-limit-by-authorization'
  'token-limit'
])
param policy string = 'rate-limit-by-api-key'

@description('Calls that each caller may make in a period.')
@minValue(1)
param callsPerPeriod int = 3

@description('Length of a period in seconds.')
@minValue(1)
@maxValue(300)
param renewalPeriod int = 15

@description('Tokens that each caller may use in a minute.')
@minValue(1)
param tokensPerMinute int = 400

@description('Whether the prompt is counted before the call goes out.')
param estimatePromptTokens bool = true

@description('Region of the API Management service.')
param location string = resourceGroup().location

@description('Region of the Azure OpenAI account.')
param region string = 'westus'

@description('Name of the model deployment.')
param deploymentName string = 'gpt-4o'

@description('Model behind the deployment.')
param modelName string

@description('Version of the model.')
param modelVersion string

@description('Capacity of the deployment in thousands of tokens per minute.')
@minValue(1)
param modelCapacity int

@description('Name and mail address that API Management shows as publisher.')
param publisher object = {
  name: 'Workshop'
  email: 'workshop@example.com'
}

var policies = {
  'rate-limit-by-api-key': loadTextContent('../policies/rate-limit-by-api-key.xml')
  'rate-limit-by-authorization': loadTextContent('../policies/rate-limit-by-authorization.xml')
  'token-limit': loadTextContent('../policies/token-limit.xml')
}

var limits = {
  'calls-per-period': string(callsPerPeriod)
  'renewal-period': string(renewalPeriod)
  'tokens-per-minute': string(tokensPerMinute)
  'estimate-prompt-tokens': estimatePromptTokens ? 'true' : 'false'
}

// Two callers, each with a key of its own.
var callers = [
  'first-caller'
  'second-caller'
]

var suffix = uniqueString(subscription().id, resourceGroup().id)

// "Cognitive Services OpenAI User": may call models, may not change the account.
var openAiUserRole = '5e0bd9bd-7b93-4f28-af87-19fc36ad61bd'

resource account 'Microsoft.CognitiveServices/accounts@2024-10-01' = {
  name: 'aoai-${suffix}-instance1'
  location: region
  kind: 'OpenAI'
  sku: {
    name: 'S0'
  }
  properties: {
    customSubDomainName: 'aoai-${suffix}-instance1'
    publicNetworkAccess: 'Enabled'
  }
}

resource modelDeployment 'Microsoft.CognitiveServices/accounts/deployments@2024-10-01' = {
  parent: account
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
}

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

// The gateway signs in to the account with its own identity; no account key is stored anywhere.
resource gatewayMayCallModels 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(account.id, apim.id, openAiUserRole)
  scope: account
  properties: {
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', openAiUserRole)
    principalId: apim.identity.principalId
    principalType: 'ServicePrincipal'
  }
}

resource backend 'Microsoft.ApiManagement/service/backends@2024-05-01' = {
  parent: apim
  name: 'openai-instance1'
  properties: {
    description: 'Azure OpenAI in ${region}'
    url: '${account.properties.endpoint}openai'
    protocol: 'http'
  }
}

resource namedValues 'Microsoft.ApiManagement/service/namedValues@2024-05-01' = [for limit in items(limits): {
  parent: apim
  name: limit.key
  properties: {
    displayName: limit.key
    value: limit.value
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
    format: 'openapi+json'
    value: loadTextContent('openapi/azure-openai.json')
    subscriptionRequired: true
    subscriptionKeyParameterNames: {
      header: 'api-key'
      query: 'api-key'
    }
  }
}

resource apiPolicy 'Microsoft.ApiManagement/service/apis/policies@2024-05-01' = {
  parent: api
  name: 'policy'
  properties: {
    format: 'rawxml'
    value: policies[policy]
  }
  dependsOn: [
    backend
    namedValues
  ]
}

resource subscribers 'Microsoft.ApiManagement/service/subscriptions@2024-05-01' = [for caller in callers: {
  parent: apim
  name: caller
  properties: {
    displayName: caller
    scope: api.id
    state: 'active'
  }
}]

@description('Where the gateway answers.')
output gatewayUrl string = apim.properties.gatewayUrl

@description('Chat completions of the deployment; add ?api-version=.')
output chatUrl string = '${apim.properties.gatewayUrl}/openai/deployments/${deploymentName}/chat/completions'

@description('Name of the model deployment.')
output deploymentName string = deploymentName

@description('The policy document that the API has.')
output policyName string = policy

@description('Resource id of the subscription of the first caller.')
output firstCallerId string = subscribers[0].id

@description('Resource id of the subscription of the second caller.')
output secondCallerId string = subscribers[1].id
