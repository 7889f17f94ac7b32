"""What a record's articles say of the same thing: conditions said again, and what came of them."""

from sayso.compare.register import Bearing as Bearing
from sayso.compare.register import Entry as Entry
from sayso.compare.register import Report as Report
from sayso.compare.register import register as register
