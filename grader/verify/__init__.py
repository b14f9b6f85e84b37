"""The course proves itself: right answers get full marks, wrong ones are caught and named.

All answers run behind the wall, by the same `Grader` that gives marks. What is tried is a `Task`,
run in one of several processes; what its result proves is decided in this one, by functions of
verdicts that need no wall.
"""
