param who string
var text = $'''
Hello ${who}
'''
var shell = $$'''
${literal} $${who}
'''
