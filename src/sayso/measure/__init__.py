"""How good the reading is, against what people marked."""

from sayso.measure.calibration import calibration_error as calibration_error
from sayso.measure.calibration import kept_at as kept_at
from sayso.measure.calibration import rights as rights
from sayso.measure.polnear import Match as Match
from sayso.measure.polnear import Score as Score
from sayso.measure.polnear import match as match
from sayso.measure.polnear import score as score
