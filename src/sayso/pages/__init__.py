"""Doors: files, folders, standard input, URLs, JSONL become pages."""

from sayso.pages.ask import Answer as Answer
from sayso.pages.ask import Fetch as Fetch
from sayso.pages.door import open_pages as open_pages
from sayso.pages.given_up import GivenUp as GivenUp
from sayso.pages.limits import Limits as Limits
from sayso.pages.page import Form as Form
from sayso.pages.page import Page as Page
from sayso.pages.unreadable import Reason as Reason
from sayso.pages.unreadable import Unreadable as Unreadable
