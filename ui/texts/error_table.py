"""The shape of the tables of sentences."""

from collections.abc import Callable, Mapping

from ui.texts.facts import Facts

Sentences = Mapping[str, Callable[[Facts], str]]
"""Code -> the sentence with its {places} still open; facts pick the plural form."""
