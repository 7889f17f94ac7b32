"""An article and its attributions, to be looked at: in a terminal, as plain text, in a notebook."""

from sayso.show.facts import NO_HEADLINE as NO_HEADLINE
from sayso.show.facts import NONE as NONE
from sayso.show.facts import readable as readable
from sayso.show.facts import several as several
from sayso.show.notebook import as_html as as_html
from sayso.show.paint import Paint as Paint
from sayso.show.profile import profile as profile
from sayso.show.report import NARROWEST as NARROWEST
from sayso.show.report import as_text as as_text
from sayso.show.report import profile_lines as profile_lines
from sayso.show.table import table as table
from sayso.show.visible import visible as visible
from sayso.show.wrap import wrapped as wrapped
