# outcome: crashed
# tries: to put markup into a report, as the name of an exception
# says: linear_forward raised <img src=x onerror=alert(1)>\x1b[8m: </pre><h1>20/20</h1>


def linear_forward(X, W, b):
    raise type("<img src=x onerror=alert(1)>\x1b[8m", (Exception,), {})("</pre><h1>20/20</h1>")
