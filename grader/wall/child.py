"""The process of one answer: lock yourself in, say hello, then load and perform as asked."""

from __future__ import annotations

import socket
import sys
from unittest.mock import MagicMock

from grader.messages import Hello, Load, Reply, pack, unpack_request
from grader.performing import load, namespace, perform
from grader.wall import frames, jail


def live(channel: socket.socket, terms: jail.Terms) -> None:
    """Be the child: everything after `enter` runs behind the wall."""
    jail.enter(terms)
    _without_plots()
    frames.send(channel, pack(Hello(jail.probe(terms))))
    serve(channel)


def serve(channel: socket.socket) -> None:
    """Answer requests one by one until the grader closes the channel."""
    functions: dict[str, object] = {}
    filename = ""
    while True:
        try:
            request = unpack_request(frames.receive(channel))
        except frames.Closed:
            return
        reply: Reply
        if isinstance(request, Load):
            filename = request.filename
            functions = namespace(filename.removesuffix(".py"))
            reply = load(request.source, filename, functions)
        else:
            reply = perform(functions, request, filename)
        frames.send(channel, pack(reply))


def _without_plots() -> None:
    """A figure that a student left in the file is no reason to fail: pyplot does nothing here."""
    if "matplotlib" not in sys.modules:
        for name in ("matplotlib", "matplotlib.pyplot"):
            sys.modules[name] = MagicMock(name=name)
