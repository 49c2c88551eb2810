import {tier} from 'lab.bicepparam'
import {tier as level} from 'types.bicep'
import {tier as grade} from 'types.bicep'
import * as types from 'types.bicep'
import {missing} from 'broken.bicep'
module lab 'lab.bicepparam' = {
  name: 'lab'
}
module json 'no-template.json' = {
  name: 'json'
}
param one types.hidden
type holder = {
  @export()
  part: string
}
