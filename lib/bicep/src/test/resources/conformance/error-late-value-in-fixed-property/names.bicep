output owner string = 'me'
output kind string = 'OpenAI'
output groups array = []
output id string = 'id'
