from uuid import uuid4

from app.domain.changes import Changes, Touched
from tests.notices import RecordingNotices
from ui.changes_hub import ChangesHub
from ui.notices import Banner, Tone


def test_changes_reach_everyone_and_nothing_is_not_told(qapp: object) -> None:
    hub, heard = ChangesHub(), list[tuple[object, object]]()
    hub.changed.connect(lambda changes, who: heard.append((changes, who)))
    changes = Changes(Touched.TICKET, frozenset({uuid4()}))
    hub.publish(Changes())
    hub.publish(changes, hub)
    assert heard == [(changes, hub)]


def test_notices_are_told_by_weight(qapp: object) -> None:
    notices = RecordingNotices()
    notices.done("записано")
    notices.remark("отложен дольше трёх минут")
    notices.error("база недоступна")
    assert [(toast.tone, toast.sticky) for toast in notices.toasts] == [
        (Tone.OK, False),
        (Tone.WARN, False),
        (Tone.DANGER, True),
    ]
    notices.banner(Banner("offline", "Нет связи"))
    assert list(notices.banners) == ["offline"]
    notices.withdraw("offline")
    notices.inline("city", "Укажите город")
    assert (notices.banners, notices.inlines["city"].text) == ({}, "Укажите город")
