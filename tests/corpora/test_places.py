"""Places that people marked."""

from pathlib import Path

from sayso.corpora import geoparsed
from sayso.measure import place_score

XML = """<articles><article><text>Rain fell in Lyon and in Nosuchtown.</text><toponyms>
<toponym><start>13</start><end>17</end><phrase>Lyon</phrase>
<gaztag geonameid="1"><name>Lyon</name><lat>45.75</lat><lon>4.85</lon>
<country>France</country></gaztag>
</toponym>
<toponym><start>23</start><end>33</end><phrase>Nosuchtown</phrase>
<gaztag geonameid="2"><name>Nosuchtown</name><lat>1</lat><lon>1</lon>
<country>France</country></gaztag>
</toponym></toponyms></article></articles>"""


def test_places_are_read_with_what_they_are(tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    path.write_text(XML, "utf-8")
    [text] = geoparsed(path)
    assert [one.span.of(text.text) for one in text.places] == ["Lyon", "Nosuchtown"]
    assert (text.places[0].latitude, text.places[0].country) == (45.75, "France")
    assert place_score([text]) == {
        "undecided": 50.0,
        "within 161 km, of those decided": 100.0,
        "country right, of those that have one": 100.0,
        "places": 2,
    }
