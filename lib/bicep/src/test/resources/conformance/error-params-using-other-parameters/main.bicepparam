using 'other.bicepparam'
