"""What may be wrong with a record of the room's set-up, or a file of it, in words."""

from typing import Final

from ui.texts.error_table import Sentences
from ui.translations import translate

SENTENCES: Final[Sentences] = {
    "setup_value": lambda _: translate("Errors", "“{value}” does not fit here"),
    "setup_unknown_name": lambda _: translate(
        "Errors", "This program knows no “{name}” here. Correct the name or take it out"
    ),
    "setup_name_taken": lambda _: translate(
        "Errors", "There is “{value}” already. Choose another name"
    ),
    "setup_code_taken": lambda _: translate(
        "Errors", "The code {value} belongs to “{name}”. Choose another"
    ),
    "setup_retired": lambda _: translate("Errors", "“{name}” is no longer in use"),
    "setup_used": lambda f: translate(
        "Errors", "It is used in %n places and stays. Hide it instead", n=f.count("count")
    ),
    "setup_changed": lambda _: translate(
        "Errors", "Somebody else has changed the same just now. Look at both and choose"
    ),
    "setup_by_people": lambda _: translate(
        "Errors", "People are added and changed on the page “People”"
    ),
    "setup_file": lambda _: translate(
        "Errors", "The file cannot be read, line {line}. Choose a file of the room's set-up"
    ),
    "setup_file_format": lambda _: translate(
        "Errors", "This is no file of a room's set-up, or a newer program wrote it"
    ),
    "setup_file_part": lambda _: translate(
        "Errors", "The part “{name}” of the file is none that this program knows"
    ),
    "setup_named_twice": lambda _: translate("Errors", "“{value}” stands in the file twice"),
    "setup_not_in_file": lambda _: translate(
        "Errors", "There is no “{value}”, neither in the file nor in the room"
    ),
    "script_no_answers": lambda _: translate("Errors", "Question {n} has no answer to press"),
    "script_digit": lambda _: translate("Errors", "Question {n}: a key is a digit from 1 to 9"),
    "script_digit_twice": lambda _: translate(
        "Errors", "Question {n}: two answers lie under the key {digit}"
    ),
    "script_after_nothing": lambda _: translate("Errors", "Choose the question it is asked after"),
    "script_after_later": lambda _: translate(
        "Errors", "Question {n} waits for a later one: it would never be asked. Move it down"
    ),
    "script_after_gone": lambda _: translate(
        "Errors", "Question {n} is asked after one that is no longer there"
    ),
    "script_unreached": lambda _: translate("Errors", "No answer leads to question {n}"),
    "script_route_unfit": lambda _: translate(
        "Errors", "No ticket can be registered under “{name}”: choose another category"
    ),
    "script_route_circle": lambda _: translate(
        "Errors", "The questions of “{name}” can lead back here: the client would go in circles"
    ),
    "answer_holder": lambda _: translate("Errors", "Choose either a role or a person"),
    "absence_ends": lambda _: translate(
        "Errors", "An absence ends after it begins, and not in the past"
    ),
    "absence_twice": lambda _: translate("Errors", "This person is away at that time already"),
    "deputy_self": lambda _: translate("Errors", "Nobody stands in for himself"),
    "deputy_away": lambda _: translate("Errors", "{name} is away at that time. Choose another"),
    "deputy_missing": lambda _: translate("Errors", "Name a deputy first"),
    "duty_week_beyond": lambda f: translate(
        "Errors", "The rotation has %n weeks only", n=f.count("weeks")
    ),
    "duty_days": lambda _: translate("Errors", "Name days of the week by digits, 1 is Monday"),
    "duty_hours": lambda _: translate(
        "Errors", "Hours begin within the day and last a day at most"
    ),
    "duty_twice": lambda _: translate("Errors", "{name} is on duty at that time already"),
    "duty_nobody": lambda _: translate("Errors", "Nobody is on duty in it yet"),
    "duty_weeks": lambda _: translate("Errors", "From one week to twelve"),
    "route_nowhere": lambda _: translate("Errors", "Say where it leads: to a group or to a person"),
    "route_nobody": lambda _: translate(
        "Errors", "Nobody works in this group: tickets will wait in its queue"
    ),
    "route_nobody_fits": lambda f: translate(
        "Errors",
        "None of the %n in the group has this grade and competence: others will be "
        "offered, and it will be said",
        n=f.count("count"),
    ),
    "route_hidden": lambda _: translate(
        "Errors", "Never reached: “{name}” above it takes everything that fits here"
    ),
    "line_taken": lambda _: translate("Errors", "The place L{number} is taken. Choose another"),
    "line_last": lambda _: translate(
        "Errors", "One line of the house stays in use: somebody has to take new requests"
    ),
    "line_peopled": lambda _: translate(
        "Errors",
        "On this line: {groups} groups and {people} people, first of all “{name}”. "
        "Move them to another line first",
    ),
    "line_ruled": lambda f: translate(
        "Errors",
        "%n rules name this line and will hold for nothing, first of all “{name}”",
        n=f.count("count"),
    ),
    "line_not_in_use": lambda _: translate("Errors", "Line {number} is not in use. Choose another"),
    "setup_person_missing": lambda _: translate(
        "Errors", "Nobody here has this login. Add the person first, then bring the file in"
    ),
}
"""Code -> sentence."""
