@sealed()
type settings = {
  name: string
  address: string
}

param service settings
param count int

output address string = '${service.address}${count}'
