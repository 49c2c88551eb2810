param where string
output a array = loadDirectoryFileInfo('missing')
output b array = loadDirectoryFileInfo('file.txt')
output c array = loadDirectoryFileInfo(where)
output d array = loadDirectoryFileInfo('.', '*${where}')
output e array = loadDirectoryFileInfo('/etc')
output f array = loadDirectoryFileInfo('../../../../../../../../..')
