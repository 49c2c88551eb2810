output both string = '[kept]'
output onlyStart string = '[kept'
output onlyEnd string = 'kept]'
output empty string = ''
