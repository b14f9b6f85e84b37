"""System calls by number. Only their names are used elsewhere, so that a filter can be read.

Source: Linux, arch/x86/entry/syscalls/syscall_64.tbl and include/uapi/asm-generic/unistd.h. The
table of aarch64 has not been tried on such a machine.
"""

from __future__ import annotations

from collections.abc import Mapping

_X86_64 = """
0 read 1 write 2 open 3 close 4 stat 5 fstat 6 lstat 7 poll 8 lseek 9 mmap 10 mprotect 11 munmap
12 brk 13 rt_sigaction 14 rt_sigprocmask 15 rt_sigreturn 16 ioctl 17 pread64 18 pwrite64 19 readv
20 writev 21 access 23 select 24 sched_yield 25 mremap 28 madvise 32 dup 33 dup2 34 pause
35 nanosleep 36 getitimer 37 alarm 38 setitimer 39 getpid 41 socket 44 sendto 45 recvfrom 56 clone
57 fork 58 vfork 59 execve 60 exit 62 kill 63 uname 72 fcntl 78 getdents 79 getcwd 89 readlink
96 gettimeofday 97 getrlimit 98 getrusage 99 sysinfo 100 times 102 getuid 104 getgid 107 geteuid
108 getegid 110 getppid 111 getpgrp 115 getgroups 118 getresuid 120 getresgid 121 getpgid 124 getsid
131 sigaltstack 140 getpriority 157 prctl 186 gettid 201 time 202 futex 204 sched_getaffinity
217 getdents64 218 set_tid_address 228 clock_gettime 229 clock_getres 230 clock_nanosleep
231 exit_group 234 tgkill 257 openat 262 newfstatat 267 readlinkat 269 faccessat 270 pselect6
271 ppoll 273 set_robust_list 302 prlimit64 309 getcpu 318 getrandom 332 statx 334 rseq 435 clone3
437 openat2 439 faccessat2 444 landlock_create_ruleset 445 landlock_add_rule
446 landlock_restrict_self 317 seccomp 126 capset 155 pivot_root
"""
_AARCH64 = """
63 read 64 write 57 close 80 fstat 62 lseek 222 mmap 226 mprotect 215 munmap 214 brk
134 rt_sigaction 135 rt_sigprocmask 139 rt_sigreturn 29 ioctl 67 pread64 68 pwrite64 65 readv
66 writev 124 sched_yield 216 mremap 233 madvise 23 dup 101 nanosleep 102 getitimer 103 setitimer
172 getpid 198 socket 206 sendto 207 recvfrom 220 clone 221 execve 93 exit 129 kill 160 uname
25 fcntl 17 getcwd 169 gettimeofday 163 getrlimit 165 getrusage 179 sysinfo 153 times 174 getuid
176 getgid 175 geteuid 177 getegid 173 getppid 158 getgroups 148 getresuid 150 getresgid 155 getpgid
156 getsid 132 sigaltstack 141 getpriority 167 prctl 178 gettid 98 futex 123 sched_getaffinity
61 getdents64 96 set_tid_address 113 clock_gettime 114 clock_getres 115 clock_nanosleep
94 exit_group 131 tgkill 56 openat 79 newfstatat 78 readlinkat 48 faccessat 72 pselect6 73 ppoll
99 set_robust_list 261 prlimit64 168 getcpu 278 getrandom 291 statx 293 rseq 435 clone3 437 openat2
439 faccessat2 444 landlock_create_ruleset 445 landlock_add_rule 446 landlock_restrict_self
277 seccomp 91 capset 41 pivot_root
"""


def _read(table: str) -> dict[str, int]:
    words = table.split()
    return {name: int(number) for number, name in zip(words[::2], words[1::2], strict=True)}


# By the machine's name: AUDIT_ARCH of its native calls, and their numbers.
MACHINES: Mapping[str, tuple[int, Mapping[str, int]]] = {
    "x86_64": (0xC000003E, _read(_X86_64)),
    "aarch64": (0xC00000B7, _read(_AARCH64)),
}
