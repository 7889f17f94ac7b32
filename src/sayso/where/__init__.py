"""Names of states and places: whose names they may be, and which one is meant."""

from sayso.where.adjective import adjective as adjective
from sayso.where.areas import Area as Area
from sayso.where.areas import areas as areas
from sayso.where.gazetteer import place as place
from sayso.where.geonames import Town as Town
from sayso.where.geonames import towns as towns
from sayso.where.locate import Location as Location
from sayso.where.locate import distance_km as distance_km
from sayso.where.locate import locate as locate
from sayso.where.named import How as How
from sayso.where.named import Named as Named
from sayso.where.named import named as named
from sayso.where.place import Place as Place
from sayso.where.place import PlaceKind as PlaceKind
from sayso.where.settle import government as government
from sayso.where.settle import settle as settle
