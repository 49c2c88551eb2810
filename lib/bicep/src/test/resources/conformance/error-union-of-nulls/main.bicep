type nothing = null | null
