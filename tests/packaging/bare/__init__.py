"""The built folder tried where there is no Python: `python -m tests.packaging.bare`."""
