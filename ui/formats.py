"""Dates, durations and names as a person reads them, in the language in force.

Moments come in as aware datetimes; ``zone`` is the wall clock they are shown on (the
machine's own when absent). Now is always handed in.
"""

from datetime import datetime, timedelta, tzinfo
from typing import Final

from PySide6.QtCore import QLocale

from ui.translations import translate

MINUS: Final = "\N{MINUS SIGN}"
_INITIALS: Final = 2


def clock_time(moment: datetime, zone: tzinfo | None = None) -> str:
    """``14:07``."""
    return moment.astimezone(zone).strftime("%H:%M")


def clock_seconds(moment: datetime, zone: tzinfo | None = None) -> str:
    """``14:07:21``."""
    return moment.astimezone(zone).strftime("%H:%M:%S")


def day(moment: datetime, now: datetime, zone: tzinfo | None = None) -> str:
    """``18 ноя``, with the year when it is another one: ``18 ноя 2025``."""
    local = moment.astimezone(zone)
    text = f"{local.day} {_months()[local.month - 1]}"
    return text if local.year == now.astimezone(zone).year else f"{text} {local.year}"


def date_short(moment: datetime, zone: tzinfo | None = None) -> str:
    """``31.12.2026`` in Russian, ``31/12/2026`` in English."""
    local = moment.astimezone(zone)
    pattern = translate("Formats", "{day:02}/{month:02}/{year}")
    return pattern.format(day=local.day, month=local.month, year=local.year)


def day_time(moment: datetime, now: datetime, zone: tzinfo | None = None) -> str:
    """``сегодня 12:02``, ``вчера 17:20``, ``завтра 09:00``, else ``18 ноя 12:02``."""
    local, today = moment.astimezone(zone), now.astimezone(zone).date()
    words = {
        0: translate("Formats", "today {time}"),
        -1: translate("Formats", "yesterday {time}"),
        1: translate("Formats", "tomorrow {time}"),
    }
    pattern = words.get((local.date() - today).days)
    if pattern is None:
        return f"{day(moment, now, zone)} {clock_time(moment, zone)}"
    return pattern.format(time=clock_time(moment, zone))


def ago(moment: datetime, now: datetime, zone: tzinfo | None = None) -> str:
    """``2 с назад``, ``18 мин назад``, ``2 ч назад``, ``12:40``, ``вчера 17:20``, ``18 ноя``."""
    passed = max(timedelta(), now - moment)
    if passed < timedelta(minutes=1):
        return translate("Formats", "{n} s ago").format(n=int(passed.total_seconds()))
    if passed < timedelta(hours=1):
        return translate("Formats", "{n} min ago").format(n=int(passed.total_seconds() // 60))
    apart = (now.astimezone(zone).date() - moment.astimezone(zone).date()).days
    if apart == 0 and passed < timedelta(hours=3):
        return translate("Formats", "{n} h ago").format(n=int(passed.total_seconds() // 3600))
    if apart == 0:
        return clock_time(moment, zone)
    return day_time(moment, now, zone) if apart == 1 else day(moment, now, zone)


def until(moment: datetime, now: datetime, zone: tzinfo | None = None) -> str:
    """``до 14:22``, ``до завтра 09:00``, ``до 18 ноя 12:02``: a deadline in words."""
    same = moment.astimezone(zone).date() == now.astimezone(zone).date()
    time = clock_time(moment, zone) if same else day_time(moment, now, zone)
    return translate("Formats", "by {time}").format(time=time)


def stopwatch(span: timedelta) -> str:
    """``03:12`` and ``1:03:12``: a running clock."""
    seconds = max(0, int(span.total_seconds()))
    hours, rest = divmod(seconds, 3600)
    minutes = f"{rest // 60:02}:{rest % 60:02}"
    return f"{hours}:{minutes}" if hours else minutes


def duration(span: timedelta) -> str:
    """``7 с``, ``35 мин``, ``1 ч 20 мин``, ``2 ч``, ``1 д 4 ч``."""
    seconds = max(0, int(span.total_seconds()))
    if seconds < 60:
        return translate("Formats", "{n} s").format(n=seconds)
    minutes = seconds // 60
    if minutes < 60:
        return translate("Formats", "{n} min").format(n=minutes)
    if minutes < 24 * 60:
        return _pair(minutes, 60, *_hours_minutes())
    return _pair(minutes // 60, 24, *_days_hours())


def talk_time(span: timedelta) -> str:
    """``12 с``, ``3 мин 12 с``, ``1 ч 5 мин``: how long somebody spoke."""
    seconds = max(0, int(span.total_seconds()))
    if seconds < 60 or seconds >= 60 * 60:
        return duration(span)
    return _pair(seconds, 60, translate("Formats", "{big} min {small} s"), _whole_minutes())


def remaining(left: timedelta | None) -> str:
    """``0:12``, ``1 д 4 ч``, ``−0:18``; None is a stopped clock: ``пауза``."""
    if left is None:
        return translate("Formats", "paused")
    # Rounded towards the worse: a deadline 11.9 minutes off reads 0:11, one just missed −0:01.
    minutes = int(left.total_seconds() // 60)
    sign, minutes = (MINUS, -minutes) if minutes < 0 else ("", minutes)
    if minutes < 24 * 60:
        return f"{sign}{minutes // 60}:{minutes % 60:02}"
    return sign + _pair(minutes // 60, 24, *_days_hours())


def remaining_sentence(left: timedelta | None) -> str:
    """``осталось 1:55``, ``просрочено 0:18``, ``пауза``."""
    text = remaining(left)
    if left is None:
        return text
    if text.startswith(MINUS):
        return translate("Formats", "{time} overdue").format(time=text.removeprefix(MINUS))
    return translate("Formats", "{time} left").format(time=text)


def decimal(value: float, places: int = 1) -> str:
    """``1,4`` in Russian, ``1.4`` in English."""
    return f"{value:.{places}f}".replace(".", QLocale().decimalPoint())


def number(value: int) -> str:
    """``24 918`` in Russian, ``24,918`` in English."""
    return QLocale().toString(value)


def percent(share: float) -> str:
    """``64 %`` from 0.64."""
    return translate("Formats", "{n}%").format(n=round(share * 100))


def initials(name: str) -> str:
    """Two letters for an avatar: ``Литвинов Сергей`` gives ``СЛ``; nothing gives ``?``."""
    letters = [word[0] for word in name.split() if word[0].isalnum()]
    return "".join(reversed(letters[:_INITIALS])).upper() or "?"


def short_name(name: str) -> str:
    """``Кравцова Е. А.`` from the full name, family name first; one word stays as it is."""
    family, *given = name.split()[:3] or [""]
    dots = "\N{NO-BREAK SPACE}".join(f"{word[0]}." for word in given)
    return f"{family}\N{NO-BREAK SPACE}{dots}" if dots else family


def _pair(amount: int, base: int, both: str, whole: str) -> str:
    big, small = divmod(amount, base)
    return (both if small else whole).format(big=big, small=small)


def _whole_minutes() -> str:
    return translate("Formats", "{n} min").replace("{n}", "{big}")


def _hours_minutes() -> tuple[str, str]:
    return translate("Formats", "{big} h {small} min"), translate("Formats", "{big} h")


def _days_hours() -> tuple[str, str]:
    return translate("Formats", "{big} d {small} h"), translate("Formats", "{big} d")


def _months() -> tuple[str, ...]:
    return tuple(translate("Formats", "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec").split())
