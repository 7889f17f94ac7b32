"""Places in a text: spans, paragraphs, quotation marks."""

from sayso.text.paragraphs import paragraphs as paragraphs
from sayso.text.quotes import quotations as quotations
from sayso.text.span import Span as Span
from sayso.text.span import trimmed as trimmed
