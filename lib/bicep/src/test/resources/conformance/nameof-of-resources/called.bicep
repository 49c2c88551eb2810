output place string = 'here'
