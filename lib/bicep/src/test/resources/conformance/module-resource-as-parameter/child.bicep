param account object
output o string = account.name
