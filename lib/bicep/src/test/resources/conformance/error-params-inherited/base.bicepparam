using none

param service = {
  tier: 'Developer'
}
param count = 'one'
