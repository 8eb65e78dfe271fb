"""Skills: the vocabulary, and reading what a posting asks for."""
