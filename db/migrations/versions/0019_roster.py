"""The roster: weeks that come round, days set by hand, what somebody does on duty."""

import sqlalchemy as sa
from alembic import op

revision = "0019_roster"
down_revision = "0018_routing"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    _create_patterns()
    _create_days()
    with op.batch_alter_table("duty_shift") as shift:
        shift.add_column(sa.Column("pattern_id", sa.Uuid(), nullable=True))
        shift.add_column(
            sa.Column("on_calls", sa.Boolean(), nullable=False, server_default=sa.false())
        )
        shift.add_column(sa.Column("group_id", sa.Uuid(), nullable=True))
        for column, table in (("pattern_id", "duty_pattern"), ("group_id", "support_group")):
            shift.create_foreign_key(
                op.f(f"fk_duty_shift_{column}_{table}"), table, [column], ["id"]
            )


def _create_patterns() -> None:
    op.create_table(
        "duty_pattern",
        sa.Column("time_zone", sa.String(), nullable=False),
        sa.Column("starts_on", sa.Date(), nullable=False),
        sa.Column("weeks", sa.SmallInteger(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("name_en", sa.String(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.CheckConstraint("weeks BETWEEN 1 AND 12", name=op.f("ck_duty_pattern_weeks_range")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_duty_pattern")),
    )
    op.create_table(
        "duty_slot",
        sa.Column("pattern_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.SmallInteger(), nullable=False),
        sa.Column("agent_id", sa.Uuid(), nullable=False),
        sa.Column("week", sa.SmallInteger(), nullable=False),
        sa.Column("days", sa.String(), nullable=False),
        sa.Column("starts_minute", sa.SmallInteger(), nullable=False),
        sa.Column("ends_minute", sa.SmallInteger(), nullable=False),
        sa.Column("on_calls", sa.Boolean(), nullable=False),
        sa.Column("group_id", sa.Uuid(), nullable=True),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.CheckConstraint(
            "starts_minute BETWEEN 0 AND 1439 AND ends_minute BETWEEN 1 AND 1440",
            name=op.f("ck_duty_slot_minutes_range"),
        ),
        _to("duty_slot", "pattern_id", "duty_pattern"),
        _to("duty_slot", "agent_id", "agent"),
        _to("duty_slot", "group_id", "support_group"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_duty_slot")),
    )
    op.create_index(op.f("ix_duty_slot_pattern_id"), "duty_slot", ["pattern_id"])


def _create_days() -> None:
    op.create_table(
        "duty_day",
        sa.Column("agent_id", sa.Uuid(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("note", sa.String(), nullable=False),
        sa.Column("set_by_id", sa.Uuid(), nullable=True),
        sa.Column("set_at", MOMENT, nullable=False),
        _to("duty_day", "agent_id", "agent"),
        _to("duty_day", "set_by_id", "agent"),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_duty_day")),
        sa.UniqueConstraint("agent_id", "day", name=op.f("uq_duty_day_agent_id_day")),
    )


def _to(table: str, column: str, other: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column], [f"{other}.id"], name=op.f(f"fk_{table}_{column}_{other}")
    )


def downgrade() -> None:
    with op.batch_alter_table("duty_shift") as shift:
        for name in ("pattern_id", "on_calls", "group_id"):
            shift.drop_column(name)
    for name in ("duty_day", "duty_slot", "duty_pattern"):
        op.drop_table(name)
