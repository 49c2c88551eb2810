@export()
type region = 'eastus' | 'westus'
@export()
type chat = {
  kind: 'chat'
  tokens: int
}
