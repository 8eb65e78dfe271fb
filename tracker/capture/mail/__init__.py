"""E-mails about applications: read, understood, matched with what is tracked, and what each would have us do."""
