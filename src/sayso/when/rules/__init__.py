"""What times look like: a table of rules for each kind, every rule with an example."""

from sayso.when.rules.clock import CLOCK
from sayso.when.rules.counted import COUNTED
from sayso.when.rules.dates import DATES
from sayso.when.rules.days import DAYS
from sayso.when.rules.durations import DURATIONS
from sayso.when.rules.edges import EDGES
from sayso.when.rules.periods import PERIODS
from sayso.when.rules.vague import VAGUE

# Where two rules match the same words, the first decides.
RULES = (*DATES, *DAYS, *CLOCK, *PERIODS, *COUNTED, *DURATIONS, *VAGUE, *EDGES)
