"""The JSON that others build on: readings and statements as objects, and back."""

from sayso.contract.cells import csv_row as csv_row
from sayso.contract.claims import claim_object as claim_object
from sayso.contract.claims import link_decision_object as link_decision_object
from sayso.contract.copies import group_object as group_object
from sayso.contract.found import entry_object as entry_object
from sayso.contract.found import found_condition_object as found_condition_object
from sayso.contract.found import found_event_object as found_event_object
from sayso.contract.geojson import feature_collection as feature_collection
from sayso.contract.odds import odds_object as odds_object
from sayso.contract.plover import FIELDS as FIELDS
from sayso.contract.plover import plover_row as plover_row
from sayso.contract.positions import position_object as position_object
from sayso.contract.read import reading_from_json as reading_from_json
from sayso.contract.schema import schema as schema
from sayso.contract.shapes import ReadingObject as ReadingObject
from sayso.contract.shapes import StatementObject as StatementObject
from sayso.contract.stories import story_object as story_object
from sayso.contract.write import actor_object as actor_object
from sayso.contract.write import decision_object as decision_object
from sayso.contract.write import line as line
from sayso.contract.write import reading_object as reading_object
from sayso.contract.write import sourced_object as sourced_object
from sayso.contract.write import sources_object as sources_object
from sayso.contract.write import statement_object as statement_object
