# outcome: crashed
# tries: to put markup into a report, as the line that raised
# says: linear_forward raised KeyError: "<script>alert('20/20')</script>"


def linear_forward(X, W, b):
    return {}["<script>alert('20/20')</script>"]  # </code><b>
