// The shape of a published lab: modules for monitoring, models, gateway and API, wired by outputs.
param accounts array
param models array
param subscriptions array

module logs 'modules/monitoring.bicep' = {
  name: 'logs'
}

module gateway 'modules/gateway.bicep' = {
  name: 'gateway'
  params: {
    subscriptions: subscriptions
    workspaceId: logs.outputs.workspaceId
    insightsId: logs.outputs.insightsId
    insightsKey: logs.outputs.insightsKey
  }
}

module foundry 'modules/foundry.bicep' = {
  name: 'foundry'
  params: {
    accounts: accounts
    models: models
    gatewayPrincipalId: gateway.outputs.principalId
    workspaceId: logs.outputs.workspaceId
  }
}

module inference 'modules/inference.bicep' = {
  name: 'inference'
  params: {
    gatewayName: gateway.outputs.name
    accounts: foundry.outputs.accounts
    loggerId: gateway.outputs.loggerId
    policyXml: replace(loadTextContent('policy.xml'), '{backend-id}', 'models-pool')
  }
}

output gatewayUrl string = gateway.outputs.gatewayUrl
output keys array = gateway.outputs.keys
output customerId string = logs.outputs.customerId
output connections int = length(foundry.outputs.accounts)
