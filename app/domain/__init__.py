"""The floor of the house: the field's words, rules and arithmetic, in pure Python."""
