"""Places in a text: spans, paragraphs, quotation marks."""

from sayso.text.paragraphs import paragraphs as paragraphs
from sayso.text.quotes import quotations as quotations
from sayso.text.shingles import Hashes as Hashes
from sayso.text.shingles import shared as shared
from sayso.text.shingles import shingles as shingles
from sayso.text.shingles import winnowed as winnowed
from sayso.text.span import Span as Span
from sayso.text.span import trimmed as trimmed
