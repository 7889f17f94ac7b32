"""What happened, where, when and by whose account."""

from sayso.events.event import Account as Account
from sayso.events.event import Bound as Bound
from sayso.events.event import Counted as Counted
from sayso.events.event import Event as Event
from sayso.events.event import Participant as Participant
from sayso.events.event import Place as Place
from sayso.events.event import Status as Status
from sayso.events.event import Toll as Toll
from sayso.events.event import When as When
from sayso.events.find import events as events
from sayso.events.learnt import deeds as deeds
from sayso.events.plover import EventType as EventType
