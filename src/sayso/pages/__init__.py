"""Doors: files, folders, standard input, URLs, JSONL become pages."""

from sayso.pages.page import Form as Form
from sayso.pages.page import Page as Page
from sayso.pages.unreadable import Reason as Reason
from sayso.pages.unreadable import Unreadable as Unreadable
