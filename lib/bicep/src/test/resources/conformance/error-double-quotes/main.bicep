var a = "text"
