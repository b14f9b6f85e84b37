"""Keep student code away from checks, reference and marks.

Three processes: the grader (`client`) holds what is secret and judges; a fork server (`server`)
has imported numpy once and runs no student code; one fresh child (`child`) of it for each
submission runs one student's code inside a `jail`. They speak in `frames`.

Nothing is imported here: the fork server must not load what belongs to the grader.
"""
