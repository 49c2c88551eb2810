output name string = deployment().name
