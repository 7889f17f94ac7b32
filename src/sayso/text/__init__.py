"""Places in a text: spans, paragraphs, sentences, quotation marks."""

from sayso.text.span import Span as Span
from sayso.text.span import trimmed as trimmed
