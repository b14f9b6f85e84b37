# gains: all marks, by the reference run as a program
# stopped by: files, namespaces
# gets through: seccomp alone, bare
# family: secrets by import

import runpy

COURSE = ""  # filled in by the test

globals().update(runpy.run_path(f"{COURSE}/solutions/linear_backprop/reference.py"))
