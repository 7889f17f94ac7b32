"""Names that have the form of an outlet's, for the many that no table has."""

from __future__ import annotations

import re

from sayso.entities.claims import without_genitive, without_the
from sayso.where import PlaceKind, settle


def _words(lines: str) -> frozenset[str]:
    return frozenset(lines.split())


# What outlets' names end in.
_ENDINGS = _words(
    """
    News Times Post Herald Tribune Gazette Journal Daily Weekly Radio TV Television Press Chronicle
    Observer Telegraph Courier Broadcasting Broadcaster Examiner Inquirer Enquirer Dispatch Sentinel
    Bulletin Newswire Intelligencer Advertiser Ledger Register Newspaper Magazine Wire Today
    """
)
# Other names end in them as well, so these need "Daily", "Sunday" … in front.
_DAY_ENDINGS = _words(
    """
    Mail Star Sun Express Standard Independent Globe Mirror Voice World Review Monitor Record Echo
    Argus Banner Leader Guardian Nation Graphic Citizen
    """
)
_DAYS = _words("Daily Sunday Saturday Evening Morning Weekly")
_AGENCIES = _words("News Press Telegraph Information Wire")  # "Velda News Agency"
_BEGINNINGS = _words("Radio TV Televisión Channel")
# What those words are said of beside outlets: the word before the ending, or behind the beginning.
_OTHERS = _words(
    """
    University Breaking Fake Good Bad Big Hard Modern End Old Bench Trading Border Command Guard
    Goal Blog Facebook Instagram Last First Federal Cash Mr Mrs Ms Miss Dr Sir New Best Worst Live
    Hot Barbed Deutsche Royal Shack City Frequency Islands Tunnel Show Control
    """
)
# Endings that people bear: "Emily Post", "Jim Courier".
_SURNAMES = _words("Post Press Courier Herald Register Wire")
_GIVEN = _words(
    """
    Adam Alan Albert Alex Alice Amy Andrew Ann Anna Anne Anthony Barbara Ben Bill Bob Brian Bruce
    Carl Carol Charles Charlie Chris Christine Daniel Dave David Dennis Diana Donald Edward
    Elizabeth Ellen Emily Emma Eric Frank Fred Gary George Greg Guy Harold Harry Helen Henry Howard
    Jack James Jane Janet Jason Jean Jeff Jennifer Jerry Jessica Jim Joan Joe John Jonathan Joseph
    Julia Julie Karen Kate Kathy Keith Kelly Ken Kevin Larry Laura Lee Linda Lisa Louis Marcus
    Margaret Maria Mark Markie Martha Martin Mary Matt Matthew Michael Mike Nancy Nick Oliver Pat
    Patricia Paul Peter Phil Philip Rachel Ralph Ray Richard Rick Robert Roger Ron Ruth Ryan Sam
    Sandra Sara Sarah Scott Sharon Simon Stephen Steve Steven Susan Ted Thomas Tim Tom Tony Victoria
    Walter Wiley William
    """
)
_DOMAIN = re.compile(  # "veldanews.com", "halvesk-times.co.uk"
    r"[\w-]{3,}(?:news|times|herald|tribune|gazette|radio|chronicle|daily|post)"
    r"(?:\.co)?\.(?:com|org|net|info|news|[a-z]{2})"
)
_CALL_SIGN = re.compile(r"[KW][A-Z]{2,3}-(?:TV|FM|AM)")  # "KLVD-TV"


def looks_like_outlet(words: str) -> bool:
    """Whether a name has the form of an outlet's: "Halvesk Gazette", "Radio Velda", "KLVD-TV"."""
    name = without_genitive(without_the(words.strip()))
    if _DOMAIN.fullmatch(name.lower()) or _CALL_SIGN.fullmatch(name):
        return True
    parts = name.replace("-", " ").replace(".", "").split()
    if not 2 <= len(parts) <= 6 or not (parts[0][:1].isupper() and parts[-1][:1].isalnum()):
        return False
    if parts[0] in _BEGINNINGS and (parts[1][:1].isupper() or parts[1].isdigit()):
        return parts[1] not in _OTHERS
    if _is_of_another(parts):
        return False
    *_, before, last = parts
    if last == "Agency":
        return before in _AGENCIES
    if last in _DAY_ENDINGS:
        return parts[0] in _DAYS
    if last not in _ENDINGS or before in _OTHERS:
        return False
    return not _is_somebody(parts) and not _is_the_mail(parts)


def _is_of_another(parts: list[str]) -> bool:
    """Whether somebody is named with the outlet: "Ada Lund of Velda News"."""
    if {"of", "for", "in", "by"} & set(parts):
        return True
    return "and" in parts and parts[parts.index("and") - 1] not in _ENDINGS | _DAY_ENDINGS


def _is_somebody(parts: list[str]) -> bool:
    return len(parts) == 2 and parts[1] in _SURNAMES and parts[0] in _GIVEN


def _is_the_mail(parts: list[str]) -> bool:
    """Whether it is a state's post office: "Canada Post"."""
    if parts[-1] != "Post":
        return False
    place = settle(" ".join(parts[:-1]))
    return place is not None and place.kind is PlaceKind.STATE
