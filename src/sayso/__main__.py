"""`python -m sayso`, where the command itself is not on the path."""

import sys

from sayso.cli import main

sys.exit(main())
