"""Warnings and escalation by rule, the partner's own clock, rules with names."""

import sqlalchemy as sa
from alembic import op

revision = "0015_escalation"
down_revision = "0014_states"
branch_labels = None
depends_on = None


def _to(table: str, column: str, target: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column], [f"{target}.id"], name=op.f(f"fk_{table}_{column}_{target}")
    )


def upgrade() -> None:
    with op.batch_alter_table("sla_rule") as table:
        table.add_column(sa.Column("name", sa.String(), nullable=False, server_default=""))
    with op.batch_alter_table("sla_rule") as table:
        table.alter_column("name", server_default=None)
    with op.batch_alter_table("partner") as table:
        table.add_column(sa.Column("answer_minutes", sa.Integer(), nullable=True))
        table.add_column(sa.Column("calendar_id", sa.Uuid(), nullable=True))
        table.create_foreign_key(
            op.f("fk_partner_calendar_id_working_calendar"),
            "working_calendar",
            ["calendar_id"],
            ["id"],
        )
    _escalation()


def _escalation() -> None:
    op.create_table(
        "escalation_rule",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("position", sa.SmallInteger(), nullable=False),
        sa.Column("clock", sa.String(40), nullable=False),
        sa.Column("action", sa.String(40), nullable=False),
        sa.Column("at_percent", sa.SmallInteger(), nullable=True),
        sa.Column("minutes_before", sa.Integer(), nullable=True),
        sa.Column("policy_id", sa.Uuid(), nullable=True),
        sa.Column("priority", sa.SmallInteger(), nullable=True),
        sa.Column("group_id", sa.Uuid(), nullable=True),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.CheckConstraint(
            "(at_percent IS NULL) <> (minutes_before IS NULL)",
            name=op.f("ck_escalation_rule_one_threshold"),
        ),
        _to("escalation_rule", "policy_id", "sla_policy"),
        _to("escalation_rule", "group_id", "support_group"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_escalation_rule")),
    )
    op.create_table(
        "sla_crossing",
        sa.Column("ticket_id", sa.Uuid(), nullable=False),
        sa.Column("rule_id", sa.Uuid(), nullable=False),
        sa.Column("target_minutes", sa.Integer(), nullable=False),
        sa.Column("round", sa.SmallInteger(), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        _to("sla_crossing", "ticket_id", "ticket"),
        _to("sla_crossing", "rule_id", "escalation_rule"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sla_crossing")),
        sa.UniqueConstraint(
            "ticket_id",
            "rule_id",
            "target_minutes",
            "round",
            name=op.f("uq_sla_crossing_ticket_id_rule_id_target_minutes_round"),
        ),
    )
    op.create_index(op.f("ix_sla_crossing_at"), "sla_crossing", ["at"])
    op.create_table(
        "sla_notice",
        sa.Column("crossing_id", sa.Uuid(), nullable=False),
        sa.Column("agent_id", sa.Uuid(), nullable=False),
        sa.Column("seen_at", sa.DateTime(timezone=True), nullable=True),
        _to("sla_notice", "crossing_id", "sla_crossing"),
        _to("sla_notice", "agent_id", "agent"),
        sa.PrimaryKeyConstraint("crossing_id", "agent_id", name=op.f("pk_sla_notice")),
    )
    op.create_index("ix_sla_notice_unseen", "sla_notice", ["agent_id", "seen_at"])


def downgrade() -> None:
    for name in ("sla_notice", "sla_crossing", "escalation_rule"):
        op.drop_table(name)
    with op.batch_alter_table("partner") as table:
        table.drop_constraint(op.f("fk_partner_calendar_id_working_calendar"), type_="foreignkey")
        table.drop_column("calendar_id")
        table.drop_column("answer_minutes")
    with op.batch_alter_table("sla_rule") as table:
        table.drop_column("name")
