output nothing string = ''
