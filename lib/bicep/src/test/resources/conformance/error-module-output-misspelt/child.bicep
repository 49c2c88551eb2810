output gatewayUrl string = 'x'
