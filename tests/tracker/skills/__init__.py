"""Reading postings: from text to requirements, by parts."""
