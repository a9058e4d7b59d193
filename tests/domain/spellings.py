"""One number in the twelve spellings that people use most, and any Russian number."""

from hypothesis import strategies as st

TWELVE_SPELLINGS = (
    "+7 (812) 000-44-17",
    "+78120004417",
    "8 (812) 000-44-17",
    "88120004417",
    "8-812-000-44-17",
    "8 812 000 44 17",
    "7 812 000 44 17",
    "812 000-44-17",
    "8120004417",
    "(812)000 44 17",
    "+7.812.000.44.17",
    "812/000-44-17",
)

NATIONAL = st.from_regex(r"[3489][0-9]{9}", fullmatch=True)
