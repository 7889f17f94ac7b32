"""What a record's articles have in common: copies; conditions said again, and what came of them."""

from sayso.compare.at_odds import Odds as Odds
from sayso.compare.at_odds import OddsType as OddsType
from sayso.compare.at_odds import odds as odds
from sayso.compare.at_odds import odds_of as odds_of
from sayso.compare.copies import COPY as COPY
from sayso.compare.copies import TAKES_OVER as TAKES_OVER
from sayso.compare.copies import Group as Group
from sayso.compare.copies import Member as Member
from sayso.compare.copies import Overlap as Overlap
from sayso.compare.copies import Passage as Passage
from sayso.compare.copies import groups as groups
from sayso.compare.copies import overlaps as overlaps
from sayso.compare.copies import overlaps_of as overlaps_of
from sayso.compare.credit import Credit as Credit
from sayso.compare.credit import CreditKind as CreditKind
from sayso.compare.credit import credits as credits
from sayso.compare.differences import Difference as Difference
from sayso.compare.differences import DifferenceKind as DifferenceKind
from sayso.compare.register import Bearing as Bearing
from sayso.compare.register import Entry as Entry
from sayso.compare.register import Report as Report
from sayso.compare.register import register as register
from sayso.compare.said import Said as Said
