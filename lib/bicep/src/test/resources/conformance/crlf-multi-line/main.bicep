var script = '''
one
two
'''
