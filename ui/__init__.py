"""Everything on the screen: views that ask queries of the store and run its operations; no SQL here."""
