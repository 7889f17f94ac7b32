"""Annotated sets, read from where they lie; none is part of sayso."""

from sayso.corpora.annotated import AnnotatedText as AnnotatedText
from sayso.corpora.annotated import Marked as Marked
from sayso.corpora.cast import CastText as CastText
from sayso.corpora.cast import cast as cast
from sayso.corpora.cofenet import Labelled as Labelled
from sayso.corpora.cofenet import cofenet as cofenet
from sayso.corpora.conllu import Token as Token
from sayso.corpora.conllu import TreebankText as TreebankText
from sayso.corpora.conllu import conllu as conllu
from sayso.corpora.gap import GapText as GapText
from sayso.corpora.gap import gap as gap
from sayso.corpora.gum import FREE_GENRES as FREE_GENRES
from sayso.corpora.gum import GumText as GumText
from sayso.corpora.gum import gum as gum
from sayso.corpora.inline import inline as inline
from sayso.corpora.passages import marked as marked
from sayso.corpora.polnear import polnear as polnear
from sayso.corpora.rows import marked_of as marked_of
from sayso.corpora.rows import row_of as row_of
from sayso.corpora.silent import silent as silent
from sayso.corpora.told import told as told
