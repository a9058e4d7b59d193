"""What may be wrong with a category or a field of the room's own, in words."""

from typing import Final

from ui.texts.error_table import Sentences
from ui.translations import translate

SENTENCES: Final[Sentences] = {
    "setup_code_typed": lambda _: translate(
        "Errors", "“{value}” is no code: letters, digits and . - / _ without blanks, 30 at most"
    ),
    "setup_parent_loop": lambda _: translate("Errors", "It would hang under itself: {path}"),
    "category_hides_branch": lambda f: translate(
        "Errors", "%n categories below it go out of sight with it", n=f.count("count")
    ),
    "category_without_group": lambda _: translate(
        "Errors", "Nobody of this branch takes it: the tickets go to the first line"
    ),
    "category_other_department": lambda _: translate(
        "Errors", "The category above belongs to “{name}”. Choose that department"
    ),
    "category_group_elsewhere": lambda _: translate(
        "Errors", "“{group}” belongs to “{name}”. Choose a group of this department"
    ),
    "category_field_twice": lambda _: translate("Errors", "“{name}” is in the list already"),
    "category_field_elsewhere": lambda _: translate(
        "Errors", "“{name}” belongs to “{home}” and will not be asked for here"
    ),
    "category_field_alone": lambda _: translate(
        "Errors", "“{name}” hangs on the list {parent}, which is not asked for here"
    ),
    "category_named_alike": lambda _: translate("Errors", "“{value}” stands beside it already"),
    "category_synonym_shared": lambda _: translate(
        "Errors", "“{value}” leads to “{name}” as well: both will be offered"
    ),
    "field_without_values": lambda _: translate("Errors", "Add at least one value"),
    "field_value_twice": lambda _: translate("Errors", "“{value}” is in the list twice"),
    "field_parent_missing": lambda _: translate(
        "Errors", "There is no field with the code {value}"
    ),
    "field_parent_no_list": lambda _: translate("Errors", "“{name}” is no list. Choose a list"),
    "field_parent_loop": lambda _: translate(
        "Errors", "The lists would hang on each other in a ring: {path}"
    ),
    "field_parent_value": lambda _: translate(
        "Errors", "“{value}” is not among the values of “{name}”: nobody will see what is below it"
    ),
    "field_nothing_below": lambda f: translate(
        "Errors", "For %n values of “{name}” there is nothing to choose, “{value}” is the first",
        n=f.count("count"),
    ),
    "field_limits_crossed": lambda _: translate("Errors", "The greatest is below the least"),
    "field_longest": lambda _: translate("Errors", "From 1 to {limit} characters"),
    "field_form_unreadable": lambda _: translate(
        "Errors", "Write # for a digit, @ for a letter, * for either, [ ] around what may be absent"
    ),
    "field_least": lambda _: translate("Errors", "Not below {limit}"),
    "field_most": lambda _: translate("Errors", "Not above {limit}"),
    "field_form": lambda _: translate(
        "Errors", "“{value}” does not have the form {form} (# digit, @ letter, * either)"
    ),
}  # fmt: skip
"""Code -> sentence."""
