"""How a checkout becomes something to install: the folder that needs no Python, its icons and notices, the release.

Part of the repository alone; neither the wheel nor the built folder holds it.
"""
