"""Pictures of the window with the example data: those of the guide, and all there are for looking at them.

`python -m tests.pictures --guide` draws those of the guide anew, `--check` says which of them are not as the window is
now, and `python -m tests.pictures DIR` draws every view and dialog, light and dark, in three sizes, into a folder.
"""
