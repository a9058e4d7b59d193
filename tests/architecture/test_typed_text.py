"""Whoever makes an input says what becomes of its text when the process is killed (N3)."""

import ast

from tests.architecture import sources

INPUTS = {"QLineEdit", "QPlainTextEdit", "QTextEdit", "GrowingTextEdit", "EnterText", "TypeAhead"}
BOUND = "ui.kept_form"
"""A form that imports it survives by itself."""
KEPT_BY = {
    "ui/call/details_row.py": "ui/call/board.py",
    "ui/call/matter_view.py": "ui/call/board.py",
    "ui/call/new_client_view.py": "ui/call/board.py",
    "ui/call/phone_field.py": "ui/call/board.py",
    "ui/knowledge/article_editor.py": "ui/knowledge/unfinished.py",
    "ui/settings/page.py": "ui/settings/room_switches.py",
    "ui/settings/person_form.py": "ui/settings/person_editor.py",
    "ui/settings/room_page.py": "ui/settings/room_switches.py",
    "ui/settings/subjects/answer_texts.py": "ui/setup/unfinished.py",
    "ui/settings/validity_field.py": "ui/settings/person_editor.py",
    "ui/setup/chips.py": "ui/setup/unfinished.py",
    "ui/setup/inputs.py": "ui/setup/unfinished.py",
    "ui/setup/more_inputs.py": "ui/setup/unfinished.py",
    "ui/setup/rows_view.py": "ui/setup/unfinished.py",
    "ui/ticket_parts/composer.py": "ui/ticket_parts/notepad.py",
    "ui/ticket_parts/own_editors.py": "ui/ticket/own_fields.py",
}
"""Inputs that another part of the window keeps."""
KEPT_NOWHERE = {
    "ui/call/category_field.py": "finds a category",
    "ui/importing/zone_line.py": "finds a zone",
    "ui/knowledge/article_list.py": "finds articles",
    "ui/knowledge/categories_field.py": "finds categories; the chosen ones are kept",
    "ui/knowledge_parts/answer_picker.py": "finds answers",
    "ui/palette/palette.py": "finds anything",
    "ui/settings/asked/asked_bar.py": "days that narrow a report",
    "ui/settings/journal_page.py": "finds entries",
    "ui/settings/key_capture.py": "a key, in effect at once",
    "ui/settings/keys_page.py": "finds keys",
    "ui/settings/password_page.py": "secrets",
    "ui/settings/people_list.py": "finds people",
    "ui/settings/pin_page.py": "secrets",
    "ui/settings/roster/responsible_page.py": "finds who answers",
    "ui/settings/subjects/category_match.py": "tried out, never saved",
    "ui/settings/subjects/deadline_check.py": "tried out, never saved",
    "ui/settings/subjects/route_client.py": "finds a client; the chosen one is kept",
    "ui/setup/record_list.py": "finds records",
    "ui/setup/search_line.py": "finds a choice",
    "ui/shell/crash.py": "only read",
    "ui/sign_in/login_card.py": "nobody is signed in; a secret",
    "ui/sign_in/new_room_card.py": "nobody is signed in",
    "ui/sign_in/profile_card.py": "nobody is signed in; a secret",
    "ui/sign_in/server_card.py": "nobody is signed in; a secret",
    "ui/sign_in/trust_row.py": "the name of a file",
    "ui/ticket/category_line.py": "finds a category",
    "ui/ticket/links_card.py": "the number of a ticket",
    "ui/tickets/filter_line.py": "finds tickets",
    "ui/tickets/keep_panel.py": "the name of a list",
    "ui/ticket_parts/enter_text.py": "a building block",
    "ui/widgets/field.py": "a building block",
    "ui/widgets/path_line.py": "the name of a file",
    "ui/widgets/type_ahead.py": "a building block",
}
"""Inputs whose text goes with the process, and why that is no loss."""


def makers() -> set[str]:
    """Files of the window that make an input, or another kind of one."""
    found = set()
    for name in sources.product_files():
        if name.startswith("ui/") and not name.startswith("ui/tour/"):
            nodes = list(ast.walk(ast.parse(sources.text_of(name))))
            called = {_name(each.func) for each in nodes if isinstance(each, ast.Call)}
            bases = {
                _name(b) for each in nodes if isinstance(each, ast.ClassDef) for b in each.bases
            }
            if INPUTS & (called | bases):
                found.add(name)
    return found


def _name(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) else getattr(node, "attr", "")


def test_every_input_is_kept_or_says_why_not() -> None:
    bound = {name for name in makers() if BOUND in sources.text_of(name)}
    assert makers() - bound - KEPT_BY.keys() - KEPT_NOWHERE.keys() == set()


def test_the_list_names_nothing_that_is_gone() -> None:
    assert (KEPT_BY.keys() | KEPT_NOWHERE.keys()) - makers() == set()
    assert set(KEPT_BY.values()) - set(sources.product_files()) == set()
