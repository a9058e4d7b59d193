"""The feed of changes, who is where, what was sent already, copies of drafts."""

import sqlalchemy as sa
from alembic import op

revision = "0011_live"
down_revision = "0010_rights"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "change",
        sa.Column(
            "seq",
            sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
            autoincrement=True,
            nullable=False,
        ),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("key", sa.Uuid(), nullable=True),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("origin", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_change")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_change_at"), "change", ["at"], unique=False)
    op.create_table(
        "presence",
        sa.Column("agent_id", sa.Uuid(), nullable=False),
        sa.Column("desk", sa.String(), nullable=False),
        sa.Column("ticket_id", sa.Uuid(), nullable=False),
        sa.Column("doing", sa.String(40), nullable=False),
        sa.Column("seen_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["agent_id"], ["agent.id"], name=op.f("fk_presence_agent_id_agent")
        ),
        sa.ForeignKeyConstraint(
            ["ticket_id"], ["ticket.id"], name=op.f("fk_presence_ticket_id_ticket")
        ),
        sa.PrimaryKeyConstraint("agent_id", "desk", name=op.f("pk_presence")),
    )
    op.create_index(op.f("ix_presence_ticket_id"), "presence", ["ticket_id"], unique=False)
    op.create_table(
        "sent_deed",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("agent_id", sa.Uuid(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["agent_id"], ["agent.id"], name=op.f("fk_sent_deed_agent_id_agent")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sent_deed")),
    )
    op.create_index(op.f("ix_sent_deed_at"), "sent_deed", ["at"], unique=False)
    op.create_table(
        "call_draft_copy",
        sa.Column("call_id", sa.Uuid(), nullable=False),
        sa.Column("agent_id", sa.Uuid(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("kept_at", MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["agent_id"], ["agent.id"], name=op.f("fk_call_draft_copy_agent_id_agent")
        ),
        sa.PrimaryKeyConstraint("call_id", name=op.f("pk_call_draft_copy")),
    )
    op.create_index(
        op.f("ix_call_draft_copy_agent_id"), "call_draft_copy", ["agent_id"], unique=False
    )
    op.add_column("timeline_entry", sa.Column("ticket_version", sa.Integer(), nullable=True))


def downgrade() -> None:
    op.drop_column("timeline_entry", "ticket_version")
    op.drop_table("call_draft_copy")
    op.drop_table("sent_deed")
    op.drop_table("presence")
    op.drop_table("change")
