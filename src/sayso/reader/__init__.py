"""The one network: an article's text → what each word is, and which cue and source it hangs on."""

from sayso.reader.coref import Referring as Referring
from sayso.reader.coref import pair_classes as pair_classes
from sayso.reader.decode import Piece as Piece
from sayso.reader.decode import decode as decode
from sayso.reader.labels import KINDS as KINDS
from sayso.reader.labels import ROLES as ROLES
from sayso.reader.labels import UPOS as UPOS
from sayso.reader.labels import begin as begin
from sayso.reader.labels import inside as inside
from sayso.reader.marginals import marginals as marginals
from sayso.reader.network import Network as Network
from sayso.reader.scores import Floats as Floats
from sayso.reader.scores import Layer as Layer
from sayso.reader.scores import Links as Links
from sayso.reader.scores import MentionScores as MentionScores
from sayso.reader.scores import Scores as Scores
from sayso.reader.scores import SyntaxScores as SyntaxScores
from sayso.reader.syntax import Sentence as Sentence
from sayso.reader.syntax import Token as Token
from sayso.reader.syntax import sentence_words as sentence_words
from sayso.reader.syntax import sentences as sentences
from sayso.reader.syntax import tokens as tokens
