"""What Pursuit promises, tried by experiment: real processes, real files, real kills.

The fast form runs with the tests, the long one by `python -m tests.promises --long`, which prints figures.
"""
