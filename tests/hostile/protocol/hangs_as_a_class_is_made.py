# outcome: timed_out
# tries: to hang where a class of the file is made
# says: Loading linear_backprop.py ran for more than 0.8 s and was stopped. ...


class Endless:
    def __set_name__(self, owner, name):
        while True:
            pass


class Answer:
    endless = Endless()
