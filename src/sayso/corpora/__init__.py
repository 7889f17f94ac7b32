"""Annotated sets, read from where they lie; none is part of sayso."""

from sayso.corpora.annotated import AnnotatedText as AnnotatedText
from sayso.corpora.annotated import Marked as Marked
from sayso.corpora.passages import marked as marked
from sayso.corpora.polnear import polnear as polnear
