"""Whatever may come from outside, made to hurt: `ways.WAYS` are the doors, each with what is brought to it.

`python -m tests.hostile` says of each way how many things came and how many of them were answered with a sentence.
"""
