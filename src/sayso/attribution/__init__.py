"""What the network saw → attributions: joining, manner, confidence."""

from sayso.attribution.attribute import attribute as attribute
from sayso.attribution.attribute import attributions as attributions
from sayso.attribution.attribute import scores_of as scores_of
from sayso.attribution.attribution import Attribution as Attribution
from sayso.attribution.attribution import Manner as Manner
