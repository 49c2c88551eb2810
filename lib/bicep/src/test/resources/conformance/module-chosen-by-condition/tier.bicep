output url string = 'https://example.test'
output name string = 'tier'
