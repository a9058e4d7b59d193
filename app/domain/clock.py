"""The one clock: everything that needs the time is handed a Clock."""

from collections.abc import Callable
from datetime import datetime

Clock = Callable[[], datetime]
"""Returns the present moment as an aware datetime in UTC."""
