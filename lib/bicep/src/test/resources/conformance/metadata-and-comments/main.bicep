// a comment
metadata description = 'What this is for'
/* another
   one */
metadata owner = 'team'
param a string // behind
