# outcome: crashed
# tries: to interrupt the grader before any check is made
# says: linear_backprop.py cannot be loaded: KeyboardInterrupt

raise KeyboardInterrupt
