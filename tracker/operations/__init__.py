"""The verbs of the program: one function for each user action, by noun. Each is one undoable step."""
