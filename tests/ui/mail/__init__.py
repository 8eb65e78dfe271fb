"""E-mails in the window."""
