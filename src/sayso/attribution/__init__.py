"""What the network saw → attributions: joining, manner, confidence."""

from sayso.attribution.attribute import attribute as attribute
from sayso.attribution.attribution import Attribution as Attribution
from sayso.attribution.attribution import Manner as Manner
