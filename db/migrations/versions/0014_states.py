"""States become the room's own: what they demand, who may move where, a category's matrix.

A room that stands goes on exactly as before: every move its types allowed is everybody's.
"""

import sqlalchemy as sa
from alembic import op

revision = "0014_states"
down_revision = "0013_knowledge_work"
branch_labels = None
depends_on = None

ASKS = (
    "asks_reason",
    "asks_review_at",
    "asks_resolution_text",
    "asks_resolution_code",
    "asks_workaround",
    "asks_own_fields",
)
DEMANDED = {
    "asks_reason": "state_type = 'paused' OR code = 'reopened'",
    "asks_review_at": "state_type = 'paused'",
    "asks_resolution_text": "state_type = 'resolved'",
    "asks_resolution_code": "state_type = 'resolved'",
    "asks_own_fields": "state_type = 'resolved'",
}
# As app/domain/lifecycle.py had it when this was written.
MOVES = """
INSERT INTO state_move (from_state, to_state, role)
SELECT f.code, t.code, '' FROM ticket_state f CROSS JOIN ticket_state t
 WHERE f.code <> t.code AND CASE
   WHEN t.code = 'reopened' THEN f.state_type IN ('resolved', 'closed')
   WHEN f.state_type = 'new' THEN t.state_type IN ('open', 'resolved')
   WHEN f.state_type IN ('open', 'paused') THEN t.state_type IN ('open', 'paused', 'resolved')
   WHEN f.state_type = 'resolved' THEN t.state_type = 'closed'
   ELSE false END
"""


def upgrade() -> None:
    for name in ASKS:
        op.add_column(
            "ticket_state",
            sa.Column(name, sa.Boolean(), nullable=False, server_default=sa.false()),
        )
    for name, where in DEMANDED.items():
        op.execute(f"UPDATE ticket_state SET {name} = true WHERE {where}")  # noqa: S608 (above)
    op.create_table(
        "state_move",
        sa.Column("from_state", sa.String(), nullable=False),
        sa.Column("to_state", sa.String(), nullable=False),
        sa.Column("role", sa.String(40), nullable=False),
        sa.ForeignKeyConstraint(
            ["from_state"],
            ["ticket_state.code"],
            name=op.f("fk_state_move_from_state_ticket_state"),
        ),
        sa.ForeignKeyConstraint(
            ["to_state"], ["ticket_state.code"], name=op.f("fk_state_move_to_state_ticket_state")
        ),
        sa.PrimaryKeyConstraint("from_state", "to_state", "role", name=op.f("pk_state_move")),
    )
    op.execute(MOVES)
    op.add_column("category", sa.Column("priority_matrix", sa.String(), nullable=True))


def downgrade() -> None:
    op.drop_column("category", "priority_matrix")
    op.drop_table("state_move")
    for name in reversed(ASKS):
        op.drop_column("ticket_state", name)
