"""What the network saw → attributions: joining, manner, confidence."""

from sayso.attribution.attribution import Attribution as Attribution
from sayso.attribution.attribution import Manner as Manner
