"""Files out: CSV for spreadsheets, JSON with everything. Each is whole or not there at all."""
