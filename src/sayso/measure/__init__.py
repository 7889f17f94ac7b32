"""How good the reading is, against what people marked."""

from sayso.measure.authority import Label as Label
from sayso.measure.authority import act_score as act_score
from sayso.measure.authority import article_chain_score as article_chain_score
from sayso.measure.authority import aside_score as aside_score
from sayso.measure.authority import chain_score as chain_score
from sayso.measure.authority import innermost as innermost
from sayso.measure.authority import kind_score as kind_score
from sayso.measure.authority import labels as labels
from sayso.measure.calibration import calibration_error as calibration_error
from sayso.measure.calibration import kept_at as kept_at
from sayso.measure.calibration import rights as rights
from sayso.measure.cofenet import cofenet_score as cofenet_score
from sayso.measure.gap import gap_score as gap_score
from sayso.measure.gum import gum_score as gum_score
from sayso.measure.nested import nested_score as nested_score
from sayso.measure.places import found_score as found_score
from sayso.measure.places import place_score as place_score
from sayso.measure.polnear import Match as Match
from sayso.measure.polnear import Score as Score
from sayso.measure.polnear import match as match
from sayso.measure.polnear import score as score
from sayso.measure.speakers import speaker_marks as speaker_marks
from sayso.measure.speakers import speaker_score as speaker_score
from sayso.measure.syntax import syntax_score as syntax_score
from sayso.measure.times import TimesScore as TimesScore
from sayso.measure.times import times_score as times_score
