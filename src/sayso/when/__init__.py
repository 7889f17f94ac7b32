"""Words that tell a time, as intervals: “late on Tuesday”, “the day earlier”, “mid-2014”."""

from sayso.when.find import times as times
from sayso.when.time import Basis as Basis
from sayso.when.time import Granularity as Granularity
from sayso.when.time import Interval as Interval
from sayso.when.time import Kind as Kind
from sayso.when.time import Time as Time
