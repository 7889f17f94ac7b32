"""Statements of news as another article would have them: retold, and cut short.

What reporters do with one utterance: "that" before it, tenses moved back, short forms of names,
"the bridge at Dreven" for "the Dreven bridge", other words for the same deed.
"""

from __future__ import annotations

import re
from random import Random

from sayso.entities.given import gender

_BACK = {
    "is": "was",
    "are": "were",
    "has": "had",
    "have": "had",
    "will": "would",
    "can": "could",
    "may": "might",
    "does": "did",
    "do": "did",
}
_PRESENT = re.compile(rf"\b(?:{'|'.join(_BACK)})\b")
_FULL = re.compile(r"\b(?!The\b|A\b|An\b)[A-Z][a-z]+ ([A-Z][a-z]{3,})\b")
_OWNER = re.compile(r"\b([A-Z][a-z]+(?: [A-Z][a-z]+)?)[’']s ([a-z]{4,})\b")
_OF = re.compile(r"\bthe ([a-z]{4,}) (?:of|in|at) ([A-Z][a-z]+)\b")
_WHEN = re.compile(r",? (?:on|last|since|in) (?:[A-Z][a-z]+day|(?:19|20)\d\d|week|month|year)\b")
_TAIL = re.compile(
    r",? (?:after|amid|because|despite|following|in order to|unless|until|when|which|while|who"
    r"|saying|according to|including)\s[^,.]{12,}\.$"
)
# Either way round; each word as it stands in such a sentence.
_WORDS = [
    tuple(line.split(" / "))
    for line in """\
agreed to / consented to
allowed / permitted
announced / made public
answered / replied
arrested / detained
assault / attack
attacked / struck
attempted to / tried to
banned / outlawed
barred / prohibited
began / started
blamed / held responsible
bombed / hit with bombs
bought / purchased
called off / cancelled
captured / seized
children / kids
claimed / asserted
closed / shut
collapsed / fell down
concealed / hid
continued / went on
country / nation
crashed into / collided with
criticised / condemned
criticized / condemned
cut / reduced
damaged / harmed
deal / agreement
delayed / put off
delegation / envoys
demanded / insisted on
demonstrators / protesters
departed / left
destroyed / wrecked
died / lost their lives
dismissed / fired
dispatched / sent
during / in the course of
election / vote
ended / came to an end
entered / went into
escaped / fled
expelled / threw out
failed to / did not manage to
fight / battle
fighters / militants
finished / completed
fired at / shot at
forbade / banned
fought / battled
gave / handed
government / administration
happened / took place
hurt / injured
illegal / unlawful
increased / rose
inquiry / investigation
invaded / marched into
journalists / reporters
keep / maintain
killed / slain
large / big
launched / began
lawmakers / legislators
lawyer / attorney
leaders / heads
lied / told a lie
looked into / examined
met / held talks with
missing / unaccounted for
moved / shifted
murdered / killed
near / close to
no longer / not any more
occurred / took place
offered / proposed
often / frequently
opposed / was against
overnight / during the night
owned by / belonging to
pact / treaty
participated in / took part in
people / persons
permission / leave
plane / aircraft
planned to / intended to
postponed / put off
prevented / stopped
quit / resigned
raided / stormed
ready / prepared
rebels / insurgents
received / got
refused to / would not
rejected / turned down
released / freed
relocated / moved
remained / stayed
repeatedly / again and again
replaced / took the place of
rescued / saved
responsible for / behind
retreated / withdrew
returned / came back
ship / vessel
shooting / gunfire
shot down / brought down
signed / put their names to
soldiers / troops
started / opened
stepped down / resigned
stopped / halted
supplied / provided
supported / backed
talks / negotiations
took / seized
toppled / overthrew
town / municipality
trapped / stuck
visited / went to
voted down / rejected
warned of / gave warning of
weapons / arms
withdrawn / pulled out
won / gained
wounded / injured
wrote / put in writing""".splitlines()
]


def retold(text: str, rng: Random) -> str | None:
    """`text` as indirect speech or in like words, so that each follows from the other; None where
    nothing could be changed but its marks, and chance did not will that."""
    changed = text
    for change in rng.sample(_CHANGES, rng.randint(1, 4)):
        changed = change(changed, rng) or changed
    if changed == text and rng.random() < 0.8:
        return None
    if rng.random() < 0.5:
        changed = _indirect(changed, rng)
    return changed


def shortened(text: str) -> str | None:
    """`text` without its last clause or its day: that follows from it, but not the other way."""
    for pattern in (_TAIL, _WHEN):
        found = pattern.search(text)
        if found and found.start() >= _LEAST:
            return f"{text[: found.start()]}{text[found.end() :].rstrip('.')}."
    return None


_LEAST = 30  # code points that are left before what goes


def _indirect(text: str, rng: Random) -> str:
    """ "The bridge is closed." -> "that the bridge was closed"."""
    plain = text.rstrip(".")
    if re.match(r"(?:The|A|An|There|This|These|Some|Many|It|He|She|They|We|No)\b", plain):
        plain = plain[0].lower() + plain[1:]
    if rng.random() < 0.7:
        plain = _PRESENT.sub(lambda found: _BACK[found[0]], plain)
    return f"that {plain}" if rng.random() < 0.6 else plain


def _short_name(text: str, rng: Random) -> str | None:
    found = _FULL.search(text)
    if found is None or gender(found[0]) is None:
        return None  # "Stony Brook" is no Brook
    return f"{text[: found.start()]}{found[1]}{text[found.end() :]}"


def _owned(text: str, rng: Random) -> str | None:
    if rng.random() < 0.5:
        return _OWNER.sub(r"the \2 of \1", text, count=1)
    return _OF.sub(r"\2’s \1" if rng.random() < 0.5 else r"the \2 \1", text, count=1)


def _like_words(text: str, rng: Random) -> str | None:
    found = []
    for pair in _WORDS:
        for one, other in (pair, pair[::-1]):
            if re.search(rf"\b{one}\b", text):
                found.append((one, other))
    for one, other in rng.sample(found, min(len(found), rng.randint(1, 3))):
        text = re.sub(rf"\b{one}\b", other, text, count=1)
    return text


def _passive(text: str, rng: Random) -> str | None:
    """ "was closed by the army" -> "the army closed", where it is as plain as that."""
    found = re.match(
        r"((?:The )?[A-Z]?[\w’ -]{3,40}?) (?:was|were|has been|have been) (\w{3,}ed) by"
        r" ((?:the |a )?[\w’ -]{3,40}?)((?: (?:on|in|at|after|during)\b.*)?\.)$",
        text,
    )
    if found is None:
        return None
    whom = found[1][0].lower() + found[1][1:] if found[1].startswith("The ") else found[1]
    return f"{found[3][0].upper()}{found[3][1:]} {found[2]} {whom}{found[4]}"


_CHANGES = [_short_name, _owned, _like_words, _like_words, _passive]
