using 'main.bicepparam'
