// One Azure OpenAI account behind an API of API Management that is imported from an OpenAPI document.
// The gateway signs in to the account with its managed identity.

metadata description = 'Azure OpenAI through API Management, with a managed identity'

@description('Region of the API Management service.')
param location string = resourceGroup().location

@description('Region of the Azure OpenAI account.')
param region string = 'westus'

@description('A policy document as text, used instead of policies/one-backend.xml unless empty.')
param policyText string = ''

@description('Brings the API Management service back when it is soft-deleted.')
param restore bool = false

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
    restore: restore
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

// The operations come from the document; its server is replaced by the backend in the policy.
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

resource policy 'Microsoft.ApiManagement/service/apis/policies@2024-05-01' = {
  parent: api
  name: 'policy'
  properties: {
    format: 'rawxml'
    value: empty(policyText) ? loadTextContent('../policies/one-backend.xml') : policyText
  }
  dependsOn: [
    backend
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

@description('Name of the model deployment.')
output deploymentName string = deploymentName

@description('Name of the API Management service.')
output serviceName string = apim.name

@description('Resource id of the API.')
output apiId string = api.id

@description('Resource id of the role assignment that lets the gateway call the account.')
output roleAssignmentId string = gatewayMayCallModels.id

@description('Resource id of the API Management subscription whose key opens the API.')
output apimSubscriptionId string = subscriber.id
