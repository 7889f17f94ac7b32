"""The forms of English words, so that a table needs the words alone."""

from __future__ import annotations

from functools import cache

# Past and participle of the verbs of saying and the like that do not take -ed.
_IRREGULAR = {
    "say": "said", "tell": "told", "write": "wrote written", "read": "read",
    "speak": "spoke spoken",
    "think": "thought", "see": "saw seen", "find": "found", "know": "knew known", "hear": "heard",
    "feel": "felt", "hold": "held", "mean": "meant", "put": "put", "go": "went gone",
    "come": "came come", "take": "took taken", "bring": "brought", "lay": "laid", "shoot": "shot",
    "hit": "hit", "bet": "bet", "swear": "swore sworn", "sing": "sang sung", "show": "showed shown",
    "give": "gave given", "cast": "cast", "seek": "sought", "understand": "understood",
    "foresee": "foresaw foreseen", "forecast": "forecast", "set": "set", "stand": "stood",
    "keep": "kept", "make": "made", "forget": "forgot forgotten", "choose": "chose chosen",
    "forbid": "forbade forbidden", "withhold": "withheld", "leave": "left", "overhear": "overheard",
    "dream": "dreamt dreamed", "plead": "pled pleaded", "uphold": "upheld", "tear": "tore torn",
    "lose": "lost", "pay": "paid", "teach": "taught", "broadcast": "broadcast", "run": "ran run",
    "strike": "struck", "begin": "began begun", "fight": "fought", "rebut": "rebutted",
    "have": "had has", "draw": "drew drawn", "get": "got gotten",
    "throw": "threw thrown",
    "rethink": "rethought", "bear": "bore borne", "be": "is are was were been am", "let": "let",
    "buy": "bought", "fall": "fell fallen", "stick": "stuck", "shake": "shook shaken",
    "break": "broke broken", "beseech": "besought", "bite": "bit bitten", "win": "won",
    "become": "became", "undertake": "undertook undertaken", "withdraw": "withdrew withdrawn",
    "lend": "lent", "ring": "rang rung", "cut": "cut", "dig": "dug", "sling": "slung",
    "split": "split", "cling": "clung", "catch": "caught", "grow": "grew grown", "lead": "led",
    "misunderstand": "misunderstood", "misread": "misread", "strive": "strove striven",
    "forswear": "forswore forsworn", "arise": "arose arisen", "send": "sent", "leap": "leapt",
    "spring": "sprang sprung", "drive": "drove driven", "rise": "rose risen", "sell": "sold",
    "steal": "stole stolen", "burst": "burst", "spend": "spent", "deal": "dealt",
    "overrun": "overran overrun", "overthrow": "overthrew overthrown", "freeze": "froze frozen",
    "flee": "fled", "hurt": "hurt", "slay": "slew slain", "hang": "hung hanged", "bleed": "bled",
    "feed": "fed", "fly": "flew flown", "hide": "hid hidden", "ride": "rode ridden",
    "sink": "sank sunk", "sweep": "swept", "spread": "spread", "shut": "shut", "shed": "shed",
    "quit": "quit", "overtake": "overtook overtaken", "override": "overrode overridden",
    "oversee": "oversaw overseen", "withstand": "withstood", "befall": "befell befallen",
    "beat": "beat beaten", "bend": "bent", "bind": "bound", "blow": "blew blown",
    "build": "built", "rebuild": "rebuilt", "creep": "crept", "cost": "cost",
    "forgo": "forwent forgone", "grind": "ground", "kneel": "knelt", "lie": "lay lain",
    "light": "lit lighted", "meet": "met", "mistake": "mistook mistaken", "repay": "repaid",
    "retake": "retook retaken", "retell": "retold", "shrink": "shrank shrunk", "sleep": "slept",
    "slide": "slid", "spin": "spun", "spit": "spat", "sting": "stung", "swing": "swung",
    "swim": "swam swum", "tread": "trod trodden", "undergo": "underwent undergone",
    "undo": "undid undone", "do": "did does done", "weep": "wept", "wind": "wound",
    "wring": "wrung", "resell": "resold", "rewrite": "rewrote rewritten", "forgive":
    "forgave forgiven", "mislead": "misled", "redraw": "redrew redrawn", "burn": "burnt burned",
    "foretell": "foretold", "fling": "flung", "eat": "ate eaten", "wake": "woke woken",
}  # fmt: skip
_DOUBLED = frozenset(
    """admit commit permit submit plan slam rip ban jab confer refer defer infer concur rap beg
    chat bar rebut dub pan tip hop prod plot drop nod let shun hum bid tap quip spot peg demur
    sum put hit bet set forget get prefer brag snub swat bat drub regret cop extol annul debar
    disbar dig lob log prep recap ad-lib forbid cut win run strip slap slur slag split eavesdrop
    clap wag drag trim sit stop quiz acquit sidestep scrap snap shrug pat fret abhor map rat
    clam pin spur step rob stab gun bug kidnap ship trap grab rig scrub flog whip slip jam
    transfer unplug gag mob ram tag tug war wed deter abet rebel expel repel compel propel dispel
    unban prop airdrop equip quit impel gas club chop lop pen stun man patrol
    strap cap clog flag hem jog mug nab net outbid outgun overstep pad pit pop rev
    scan skip slam snip swap thin top unzip upset vet wrap zap zip defog dam""".split()
)


@cache
def forms(word: str) -> frozenset[str]:
    """The word and its inflected forms, as a verb and as a noun; some that do not exist."""
    found = {word}
    if word.endswith(("s", "x", "z", "ch", "sh", "o")):
        found.add(f"{word}es")
    elif word[-1:] == "y" and word[-2:-1] not in "aeiou":
        found.add(f"{word[:-1]}ies")
    else:
        found.add(f"{word}s")
    if word in _IRREGULAR:
        found.update(_IRREGULAR[word].split())
    elif word.endswith("e"):
        found.add(f"{word}d")
    elif word[-1:] == "y" and word[-2:-1] not in "aeiou":
        found.add(f"{word[:-1]}ied")
    else:
        found.add(f"{_stem(word)}ed")
    found.add(f"{_stem(word)}ing")
    if word.endswith(("el", "al")):  # British "signalled", American "signaled"
        found |= {f"{word}led", f"{word}ling"}
    return frozenset(found)


def _stem(word: str) -> str:
    if len(word) > 2 and word.endswith("e") and not word.endswith(("ee", "oe", "ye")):
        return word[:-1]
    return word + word[-1] if word in _DOUBLED else word
