"""How good the reading is, against what people marked."""

from sayso.measure.polnear import Match as Match
from sayso.measure.polnear import Score as Score
from sayso.measure.polnear import match as match
from sayso.measure.polnear import score as score
