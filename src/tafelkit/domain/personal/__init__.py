"""Personal data in what was noted: pointed out before anything leaves the laptop (METHOD).

A find is a question to whoever is about to share something, never a verdict: nothing is altered.
"""
