"""The figures of docs/suggestion.md on outages, each with a floor well below what was measured."""

from tests.bench.outbreaks import noticed


def test_faults_are_noticed_among_other_calls() -> None:
    found = noticed()
    assert found.windows == 60
    assert found.faults >= 54
    assert found.precision >= 0.75
    assert found.recall >= 0.75
    assert found.false_alarms / found.windows <= 0.3


def test_words_alone_notice_less_but_hardly_ever_cry_wolf() -> None:
    found = noticed(by_category=False)
    assert found.faults >= 15
    assert found.precision >= 0.65
    assert found.quiet_alarms / found.quiet_windows <= 0.1
