var script = '''
first
  second 'quoted' ${notAHole}
'''
var tight = '''one'''
var quotes = '''a''''
