var subscription = 'x'
output o string = subscription().id
output p string = '${subscription}${az.subscription().id}'
