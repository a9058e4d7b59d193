"""Articles are written, judged and talked over; sets of answers given out; answers say more."""

from uuid import UUID

import sqlalchemy as sa
from alembic import op

from app.domain.identity import new_id

revision = "0013_knowledge_work"
down_revision = "0012_sla_rules"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)
FLAGS = ("simple_cause", "moved_route", "moved_priority")


def upgrade() -> None:
    _widen_articles()
    _widen_answers()
    op.create_index(op.f("ix_ticket_answer_question_id"), "ticket_answer", ["question_id"])
    _create_talk()
    _create_holders()


def _widen_articles() -> None:
    for column in (
        sa.Column("kind", sa.String(40), nullable=False, server_default="article"),
        sa.Column("active", sa.Boolean(), nullable=False, server_default=sa.true()),
        sa.Column("from_ticket_id", sa.Uuid(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False, server_default="1"),
    ):
        op.add_column("article", column)


def _widen_answers() -> None:
    op.add_column("ticket_answer", sa.Column("digit", sa.SmallInteger(), nullable=True))
    for name in FLAGS:
        flag: sa.Column[bool] = sa.Column(
            name, sa.Boolean(), nullable=False, server_default=sa.false()
        )
        op.add_column("ticket_answer", flag)


def _create_talk() -> None:
    for name, columns in (
        ("article_comment", (sa.Column("body", sa.Text(), nullable=False),)),
        (
            "article_verdict",
            (
                sa.Column("helped", sa.Boolean(), nullable=False),
                sa.Column(
                    "ticket_id",
                    sa.Uuid(),
                    sa.ForeignKey("ticket.id", name=op.f("fk_article_verdict_ticket_id_ticket")),
                    nullable=True,
                ),
            ),
        ),
    ):
        op.create_table(
            name,
            sa.Column("article_id", sa.Uuid(), nullable=False),
            sa.Column("agent_id", sa.Uuid(), nullable=False),
            sa.Column("at", MOMENT, nullable=False),
            *columns,
            sa.Column("id", sa.Uuid(), nullable=False),
            sa.ForeignKeyConstraint(
                ["article_id"], ["article.id"], name=op.f(f"fk_{name}_article_id_article")
            ),
            sa.ForeignKeyConstraint(
                ["agent_id"], ["agent.id"], name=op.f(f"fk_{name}_agent_id_agent")
            ),
            sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{name}")),
        )
        op.create_index(op.f(f"ix_{name}_article_id"), name, ["article_id"])


def _create_holders() -> None:
    holders = op.create_table(
        "answer_set_holder",
        sa.Column("answer_set_id", sa.Uuid(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("agent_id", sa.Uuid(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["answer_set_id"],
            ["answer_set.id"],
            name=op.f("fk_answer_set_holder_answer_set_id_answer_set"),
        ),
        sa.ForeignKeyConstraint(
            ["agent_id"], ["agent.id"], name=op.f("fk_answer_set_holder_agent_id_agent")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_answer_set_holder")),
    )
    op.create_index(
        op.f("ix_answer_set_holder_answer_set_id"), "answer_set_holder", ["answer_set_id"]
    )
    sets = sa.table("answer_set", sa.column("id", sa.Uuid()), sa.column("role", sa.String()))
    given: list[tuple[UUID, str]] = [
        (row.id, row.role)
        for row in op.get_bind().execute(sa.select(sets).where(sets.c.role != ""))
    ]
    if given:
        op.bulk_insert(
            holders,
            [
                {"id": new_id(), "answer_set_id": key, "role": role, "agent_id": None}
                for key, role in given
            ],
        )


def downgrade() -> None:
    op.drop_table("answer_set_holder")
    op.drop_table("article_verdict")
    op.drop_table("article_comment")
    op.drop_index(op.f("ix_ticket_answer_question_id"), "ticket_answer")
    for name in ("kind", "active", "from_ticket_id", "version"):
        op.drop_column("article", name)
    for name in ("digit", *FLAGS):
        op.drop_column("ticket_answer", name)
