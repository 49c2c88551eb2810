var all = loadDirectoryFileInfo('./files')
output names array = map(all, file => file.baseName)
output xml array = loadDirectoryFileInfo('files/', '?.x*')
output none array = loadDirectoryFileInfo('.', '*.none')
