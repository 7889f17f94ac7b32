"""The commands, one small file each: parse, call what does the work, print."""

from sayso.cli.main import COMMANDS as COMMANDS
from sayso.cli.main import main as main
from sayso.cli.main import parser as parser
