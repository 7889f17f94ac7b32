"""What the network saw → attributions: joining, nesting, manner, act, confidence."""

from sayso.attribution.act import Act as Act
from sayso.attribution.attribute import attribute as attribute
from sayso.attribution.attribute import attributions as attributions
from sayso.attribution.attribute import scores_of as scores_of
from sayso.attribution.attribute import with_act as with_act
from sayso.attribution.attribution import UNNAMED as UNNAMED
from sayso.attribution.attribution import Attribution as Attribution
from sayso.attribution.attribution import Authority as Authority
from sayso.attribution.attribution import Identity as Identity
from sayso.attribution.attribution import Manner as Manner
from sayso.attribution.attribution import Named as Named
from sayso.attribution.attribution import Principal as Principal
from sayso.attribution.attribution import SaidOn as SaidOn
from sayso.attribution.attribution import SourceKind as SourceKind
from sayso.attribution.inflect import forms as forms
