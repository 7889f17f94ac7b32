"""sayso reads news pages and keeps a record of who said what, at the exact words."""

__version__ = "0.1.0"
