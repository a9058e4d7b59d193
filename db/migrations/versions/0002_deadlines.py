"""Calendars and SLA policies."""

import sqlalchemy as sa
from alembic import op

revision = "0002_deadlines"
down_revision = "0001_staff"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "working_calendar",
        sa.Column("time_zone", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("name_en", sa.String(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_working_calendar")),
    )
    op.create_table(
        "working_interval",
        sa.Column("calendar_id", sa.Uuid(), nullable=False),
        sa.Column("weekday", sa.SmallInteger(), nullable=False),
        sa.Column("starts_minute", sa.SmallInteger(), nullable=False),
        sa.Column("ends_minute", sa.SmallInteger(), nullable=False),
        sa.CheckConstraint(
            "starts_minute >= 0 AND ends_minute <= 1440 AND ends_minute > starts_minute",
            name=op.f("ck_working_interval_minutes_range"),
        ),
        sa.CheckConstraint(
            "weekday BETWEEN 0 AND 6", name=op.f("ck_working_interval_weekday_range")
        ),
        sa.ForeignKeyConstraint(
            ["calendar_id"],
            ["working_calendar.id"],
            name=op.f("fk_working_interval_calendar_id_working_calendar"),
        ),
        sa.PrimaryKeyConstraint(
            "calendar_id", "weekday", "starts_minute", name=op.f("pk_working_interval")
        ),
    )
    op.create_table(
        "calendar_exception",
        sa.Column("calendar_id", sa.Uuid(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("starts_minute", sa.SmallInteger(), nullable=False),
        sa.Column("ends_minute", sa.SmallInteger(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["calendar_id"],
            ["working_calendar.id"],
            name=op.f("fk_calendar_exception_calendar_id_working_calendar"),
        ),
        sa.PrimaryKeyConstraint(
            "calendar_id", "day", "starts_minute", name=op.f("pk_calendar_exception")
        ),
    )
    op.create_table(
        "sla_policy",
        sa.Column("calendar_id", sa.Uuid(), nullable=False),
        sa.Column("department_id", sa.Uuid(), nullable=True),
        sa.Column("is_default", sa.Boolean(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("name_en", sa.String(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["calendar_id"],
            ["working_calendar.id"],
            name=op.f("fk_sla_policy_calendar_id_working_calendar"),
        ),
        sa.ForeignKeyConstraint(
            ["department_id"],
            ["department.id"],
            name=op.f("fk_sla_policy_department_id_department"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sla_policy")),
    )
    op.create_table(
        "sla_policy_target",
        sa.Column("policy_id", sa.Uuid(), nullable=False),
        sa.Column("priority", sa.SmallInteger(), nullable=False),
        sa.Column("first_response_minutes", sa.Integer(), nullable=True),
        sa.Column("resolution_minutes", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["policy_id"], ["sla_policy.id"], name=op.f("fk_sla_policy_target_policy_id_sla_policy")
        ),
        sa.PrimaryKeyConstraint("policy_id", "priority", name=op.f("pk_sla_policy_target")),
    )


def downgrade() -> None:
    op.drop_table("sla_policy_target")
    op.drop_table("sla_policy")
    op.drop_table("calendar_exception")
    op.drop_table("working_interval")
    op.drop_table("working_calendar")
