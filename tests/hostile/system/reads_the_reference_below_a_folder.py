# gains: all marks, by the reference, opened below an open folder
# stopped by: files, namespaces
# gets through: seccomp alone, bare
# family: secrets by path

import os

COURSE = ""  # filled in by the test

folder = os.open(COURSE, os.O_RDONLY | os.O_DIRECTORY)
file = os.open("solutions/linear_backprop/reference.py", os.O_RDONLY, dir_fd=folder)
exec(os.read(file, 2**16))
