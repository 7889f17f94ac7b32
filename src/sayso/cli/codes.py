"""Exit codes."""

DONE = 0
NOT_ALL_READ = 1
WRONG_USE = 2
STOPPED = 130  # as a shell counts an interrupt
BROKEN_PIPE = 141
