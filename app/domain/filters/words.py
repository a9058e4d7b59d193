"""The words of the language, the first of each being the one that is written."""

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from app.domain.filters.terms import ME, NONE, FilterField, Is, Named, Order
from app.domain.vocabulary import Channel, Priority, ResolutionCode, SupportLine

FIELD_WORDS: Final[Mapping[FilterField, tuple[tuple[str, ...], tuple[str, ...]]]] = (
    MappingProxyType(
        {
            FilterField.IS: (("какие",), ("is",)),
            FilterField.GROUP: (("группа",), ("group",)),
            FilterField.ASSIGNEE: (("исполнитель", "кто"), ("assignee", "who")),
            FilterField.STATE: (("статус", "состояние"), ("state", "status")),
            FilterField.PRIORITY: (("приоритет",), ("priority",)),
            FilterField.LINE: (("линия",), ("line",)),
            FilterField.CHANNEL: (("канал",), ("channel",)),
            FilterField.CATEGORY: (("категория",), ("category",)),
            FilterField.DEPARTMENT: (("отдел",), ("department",)),
            FilterField.DUE: (("срок",), ("due",)),
            FilterField.UNREACTED: (("реакции-нет", "без-реакции"), ("no-reaction", "unreacted")),
            FilterField.AGE: (("возраст",), ("age",)),
            FilterField.SILENT: (("молчит",), ("silent",)),
            FilterField.PERIOD: (("период",), ("period",)),
            FilterField.RESULT: (("итог",), ("result",)),
            FilterField.CLIENT: (("клиент",), ("client",)),
            FilterField.WORDS: (("тема", "слова"), ("topic", "words")),
            FilterField.ORDER: (("порядок",), ("order", "sort")),
        }
    )
)
"""Field -> its words in Russian and in English."""

FIELDS: Final[Mapping[str, FilterField]] = MappingProxyType(
    {
        word: field
        for field, languages in FIELD_WORDS.items()
        for words in languages
        for word in words
    }
)

_NOBODY: Final = Named(NONE, "никто", "nobody", ("нет", "none"))
_ME: Final = Named(ME, "я", "me", ("мне", "myself"))

FIXED: Final[Mapping[FilterField, tuple[Named, ...]]] = MappingProxyType(
    {
        FilterField.IS: (
            Named(Is.OPEN, "открытые", "open", ("незавершённые",)),
            Named(Is.FINISHED, "завершённые", "finished", ("закрытые", "решённые", "closed")),
            Named(Is.ALL, "все", "all"),
            Named(Is.OVERDUE, "просроченные", "overdue", ("late",)),
            Named(Is.PAUSED, "приостановленные", "paused"),
            Named(Is.NOBODY, "ничьи", "nobody", ("ownerless",)),
            Named(Is.MINE, "мои", "mine"),
            Named(Is.OURS, "наши", "ours"),
            Named(Is.CHANNEL_MINE, "моих-каналов", "my-channels"),
            Named(Is.LEARNERS, "новичков", "learners"),
        ),
        FilterField.GROUP: (Named(NONE, "нет", "none", ("никакая",)),),
        FilterField.ASSIGNEE: (_NOBODY, _ME),
        FilterField.CATEGORY: (Named(NONE, "нет", "none", ("никакая",)),),
        FilterField.PRIORITY: tuple(
            Named(str(int(each)), f"P{int(each)}", f"P{int(each)}", (russian, each.name.lower()))
            for each, russian in zip(
                Priority, ("критический", "высокий", "обычный", "низкий"), strict=True
            )
        ),
        FilterField.LINE: tuple(
            Named(str(int(each)), str(int(each)), str(int(each)), (f"L{int(each)}",))
            for each in SupportLine
        ),
        FilterField.CHANNEL: (
            Named(Channel.PHONE, "телефон", "phone", ("звонок",)),
            Named(Channel.EMAIL, "почта", "email", ("mail",)),
            Named(Channel.FORM, "форма", "form"),
            Named(Channel.SOCIAL, "соцсети", "social"),
            Named(Channel.MESSENGER, "мессенджер", "messenger"),
            Named(Channel.WALK_IN, "визит", "visit"),
            Named(Channel.PORTAL, "портал", "portal"),
        ),
        FilterField.RESULT: (
            Named(NONE, "нет", "none", ("никакой",)),
            Named(ResolutionCode.FIXED, "исправлено", "fixed"),
            Named(ResolutionCode.WORKAROUND, "обход", "workaround"),
            Named(ResolutionCode.ADVICE, "совет", "advice"),
            Named(ResolutionCode.NOT_REPRODUCED, "не-воспроизводится", "not-reproduced"),
            Named(ResolutionCode.BY_CLIENT, "клиентом", "by-client"),
            Named(ResolutionCode.BY_PARTNER, "партнёром", "by-partner"),
            Named(ResolutionCode.DUPLICATE, "повтор", "duplicate", ("дубль",)),
            Named(ResolutionCode.OFF_TOPIC, "не-по-адресу", "off-topic", ("не-по-теме",)),
            Named(ResolutionCode.REFUSED, "отказ", "refused"),
        ),
        FilterField.ORDER: (
            Named(Order.FIRST, "срочные", "first", ("срочность",)),
            Named(Order.NEW, "новые", "new"),
            Named(Order.OLD, "старые", "old"),
            Named(Order.CHANGED, "изменённые", "changed"),
            Named(Order.PRIORITY, "приоритет", "priority"),
        ),
    }
)
"""Values that are the same in every room; a room's own follow them."""

NEVER: Final = ("нет", "none", "никогда", "never")
"""A deadline that is not there."""
PAST: Final = ("прошёл", "прошел", "past")
"""A deadline that has passed."""

UNITS: Final[Mapping[str, int]] = MappingProxyType(
    {
        **dict.fromkeys(("м", "мин", "m", "min"), 1),
        **dict.fromkeys(("ч", "час", "h", "hour"), 60),
        **dict.fromkeys(("д", "дн", "d", "day"), 24 * 60),
        **dict.fromkeys(("н", "нед", "w", "week"), 7 * 24 * 60),
    }
)
WRITTEN_UNITS: Final = ((24 * 60, "д", "d"), (60, "ч", "h"), (1, "м", "m"))
MOST_MINUTES: Final = 10 * 366 * 24 * 60
SPAN: Final = re.compile(r"([<>]?)((?:\d{1,7}[a-zа-я]+)+)", re.IGNORECASE)
PART: Final = re.compile(r"(\d+)([a-zа-я]+)", re.IGNORECASE)
