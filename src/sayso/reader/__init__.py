"""The one network: an article's text → what each word is, and which cue and source it hangs on."""

from sayso.reader.decode import Piece as Piece
from sayso.reader.decode import decode as decode
from sayso.reader.labels import ROLES as ROLES
from sayso.reader.labels import begin as begin
from sayso.reader.labels import inside as inside
from sayso.reader.network import Network as Network
from sayso.reader.scores import Links as Links
from sayso.reader.scores import Scores as Scores
