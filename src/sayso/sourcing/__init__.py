"""On whose authority: kinds and numbers of sources, chains, occasions, days, and the profile."""

from sayso.sourcing.chain import UNKNOWN_OUTLET as UNKNOWN_OUTLET
from sayso.sourcing.chain import in_words as in_words
from sayso.sourcing.chain import own_chain as own_chain
from sayso.sourcing.count import number as number
from sayso.sourcing.profile import Share as Share
from sayso.sourcing.profile import Source as Source
from sayso.sourcing.profile import Sourcing as Sourcing
from sayso.sourcing.profile import Stretch as Stretch
from sayso.sourcing.profile import sources_of as sources_of
from sayso.sourcing.profile import sourcing as sourcing
from sayso.sourcing.sourced import sourced as sourced
