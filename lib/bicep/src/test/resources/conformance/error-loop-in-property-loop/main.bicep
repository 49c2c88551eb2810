param racks array
resource room 'Microsoft.Example/rooms@2024-01-01' = {
  name: 'room'
  properties: {
    racks: [for rack in racks: {
      name: rack.name
      slots: [for slot in rack.slots: {
        name: slot
      }]
    }]
    rows: [for rack in racks: [for slot in rack.slots: slot]]
    flat: ([for rack in racks: rack.name])
    list: [
      {
        names: [for rack in racks: rack.name]
      }
    ]
  }
}
