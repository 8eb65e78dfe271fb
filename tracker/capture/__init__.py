"""From a page, a text, a PDF or an e-mail to a draft of an application; nothing here writes or runs anything."""
