"""Whoever hears the outcome of a job: a bound method whose owner may die first."""

import weakref
from collections.abc import Callable
from types import MethodType

import shiboken6
from PySide6.QtCore import QObject


class Receiver:
    """A bound method of a QObject, held weakly."""

    def __init__(self, method: object) -> None:
        """Refuse anything but a bound method of a QObject with TypeError."""
        if not isinstance(method, MethodType) or not isinstance(method.__self__, QObject):
            message = f"a bound method of a QObject is needed, not {method!r}"
            raise TypeError(message)
        self._method: weakref.WeakMethod[Callable[..., None]] = weakref.WeakMethod(method)

    def call(self, *values: object) -> bool:
        """Call the method; say False when its owner is gone."""
        method = self._method()
        if method is None or not shiboken6.isValid(getattr(method, "__self__", None)):
            return False
        method(*values)
        return True
