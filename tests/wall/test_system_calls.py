"""The numbers of system calls are those of the kernel's own headers."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from grader.wall.system_calls import MACHINES

INCLUDE = Path("/usr/include")
HEADERS = {
    "x86_64": sorted(INCLUDE.glob("**/asm/unistd_64.h")),
    # Machines that are younger than this list take it as it is, and aarch64 is one of them.
    "aarch64": sorted(INCLUDE.glob("asm-generic/unistd.h")),
}


def numbers_in(header: Path) -> dict[str, int]:
    """The numbers that a header defines, those by way of another name as well."""
    defined = dict(re.findall(r"^#define\s+(__NR\w+)\s+(\w+)", header.read_text(), re.M))
    numbers = {}
    for name, value in defined.items():
        value = defined.get(value, value)
        if name.startswith("__NR_") and value.isdecimal():
            numbers[name.removeprefix("__NR_")] = int(value)
    return numbers


@pytest.mark.parametrize("machine", MACHINES)
def test_numbers_agree_with_the_headers(machine: str) -> None:
    if not HEADERS[machine]:
        pytest.skip(f"this system has no headers of Linux for {machine}")
    wanted = numbers_in(HEADERS[machine][0])
    assert {
        name: (number, wanted.get(name))
        for name, number in MACHINES[machine][1].items()
        if wanted.get(name) != number
    } == {}


@pytest.mark.parametrize("machine", MACHINES)
def test_no_number_stands_for_two_calls(machine: str) -> None:
    numbers = list(MACHINES[machine][1].values())
    assert len(set(numbers)) == len(numbers)


def test_machines_are_told_apart() -> None:
    audit = {machine: number for machine, (number, _) in MACHINES.items()}
    # elf.h: EM_X86_64 and EM_AARCH64, with 64 bits and little endian
    assert audit == {"x86_64": 62 | 0xC0000000, "aarch64": 183 | 0xC0000000}
